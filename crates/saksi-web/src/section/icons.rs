//! The shapes of the statuses: told apart without colour.

use crate::out::Out;
use crate::wording::Status;

/// The shapes, drawn once, for use all over the page. Each fills a box of 16 by 16.
pub(crate) fn sheet(out: &mut Out) {
    out.raw("<svg class=\"sheet\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>");
    for status in Status::ALL {
        out.raw("<symbol viewBox=\"0 0 16 16\"").attr("id", &id(status)).raw(">").raw(shape(status));
        out.raw("</symbol>");
    }
    out.raw("</defs></svg>\n");
}

/// The name of a shape.
pub(crate) fn id(status: Status) -> String {
    format!("i-{}", status.key())
}

fn shape(status: Status) -> &'static str {
    match status {
        Status::Happened => "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"currentColor\"/>",
        Status::Planned => "<path d=\"M3.5 2.2 13.6 8 3.5 13.8Z\" fill=\"currentColor\"/>",
        Status::Denied => {
            "<path d=\"M3.2 3.2 12.8 12.8M12.8 3.2 3.2 12.8\" stroke=\"currentColor\" stroke-width=\"3\" fill=\"none\" stroke-linecap=\"round\"/>"
        }
        Status::Possible => {
            "<path d=\"M8 1.6 14.4 8 8 14.4 1.6 8Z\" stroke=\"currentColor\" stroke-width=\"2\" fill=\"none\" stroke-linejoin=\"round\"/>"
        }
        Status::Demanded => {
            "<path d=\"M8 14V3.4M3.4 7.6 8 2.8l4.6 4.8\" stroke=\"currentColor\" stroke-width=\"2.6\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
        }
        Status::If => {
            "<g fill=\"currentColor\"><circle cx=\"2.6\" cy=\"8\" r=\"2\"/><circle cx=\"8\" cy=\"8\" r=\"2\"/><circle cx=\"13.4\" cy=\"8\" r=\"2\"/></g>"
        }
    }
}

/// The shape of a status, beside words that say the same.
pub(crate) fn icon(out: &mut Out, status: Status) {
    out.raw("<svg class=\"icon\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\"><use");
    out.attr("href", &format!("#{}", id(status))).raw("/></svg>");
}
