//! A place of the gazetteer.

/// What sort of place; the order is that of the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Class {
    /// Anything inhabited.
    Town = 0,
    /// Seat of a division below the second.
    Seat3,
    /// Seat of a second-level division.
    Seat2,
    /// Seat of a first-level division.
    Seat1,
    /// Capital of a country.
    Capital,
    /// Part of a town.
    Section,
    /// Second-level division: regency, county, district.
    Admin2,
    /// First-level division: province, state.
    Admin1,
    /// Country.
    Country,
    /// Land without borders of its own, river, lake, group of countries.
    Region,
    /// Sea, strait, gulf, ocean.
    Sea,
    /// Continent.
    Continent,
    /// Building, mountain, spot.
    Point,
}

impl Class {
    const ALL: [Self; 13] = [
        Self::Town,
        Self::Seat3,
        Self::Seat2,
        Self::Seat1,
        Self::Capital,
        Self::Section,
        Self::Admin2,
        Self::Admin1,
        Self::Country,
        Self::Region,
        Self::Sea,
        Self::Continent,
        Self::Point,
    ];

    /// The class whose number in the pack is `number`; a town where there is none.
    pub(crate) fn from_number(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or(Self::Town)
    }

    /// Whether it is a city, town or village.
    pub fn is_town(self) -> bool {
        self <= Self::Section
    }
}

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// Degrees north, millionths.
    pub lat: i32,
    /// Degrees east, millionths.
    pub lon: i32,
    /// GeoNames id; 0 where it has none.
    pub id: u32,
    /// Number of the first-level division; 0 for none.
    pub admin1: u16,
    /// Number of the second-level division; 0 for none.
    pub admin2: u16,
    /// ISO alpha-2; blanks for none.
    pub country: [u8; 2],
    /// Population on a scale of logarithms, see [`scale`].
    pub people: u8,
    /// What sort of place.
    pub class: Class,
}

/// A population as [`Site::people`]: fourteen times its natural logarithm.
pub fn scale(population: u64) -> u8 {
    ((population as f64 + 1.0).ln() * 14.0).round().min(255.0) as u8
}

impl Site {
    /// Bytes of a site in the pack.
    pub(crate) const SIZE: usize = 20;

    /// The site as the pack has it.
    pub(crate) fn to_bytes(self) -> [u8; Self::SIZE] {
        let mut out = [0; Self::SIZE];
        out[..4].copy_from_slice(&self.lat.to_le_bytes());
        out[4..8].copy_from_slice(&self.lon.to_le_bytes());
        out[8..12].copy_from_slice(&self.id.to_le_bytes());
        out[12..14].copy_from_slice(&self.admin1.to_le_bytes());
        out[14..16].copy_from_slice(&self.admin2.to_le_bytes());
        out[16..18].copy_from_slice(&self.country);
        out[18] = self.people;
        out[19] = self.class as u8;
        out
    }

    /// The site of these bytes.
    pub(crate) fn from_bytes(b: &[u8; Self::SIZE]) -> Self {
        let four = |i: usize| [b[i], b[i + 1], b[i + 2], b[i + 3]];
        Self {
            lat: i32::from_le_bytes(four(0)),
            lon: i32::from_le_bytes(four(4)),
            id: u32::from_le_bytes(four(8)),
            admin1: u16::from_le_bytes([b[12], b[13]]),
            admin2: u16::from_le_bytes([b[14], b[15]]),
            country: [b[16], b[17]],
            people: b[18],
            class: Class::from_number(b[19]),
        }
    }

    /// Natural logarithm of the population.
    pub fn log_people(self) -> f32 {
        f32::from(self.people) / 14.0
    }

    /// ISO alpha-2, if it lies in one country.
    pub fn country(&self) -> Option<&str> {
        std::str::from_utf8(&self.country).ok().filter(|c| !c.starts_with(' '))
    }

    /// Kilometres between two sites, on a sphere.
    pub fn distance(self, other: Self) -> f32 {
        let radians = |micro: i32| (micro as f32 * 1e-6).to_radians();
        let (a, b) = (radians(self.lat), radians(other.lat));
        let (dy, dx) = ((a - b) / 2.0, (radians(self.lon) - radians(other.lon)) / 2.0);
        let h = dy.sin().powi(2) + a.cos() * b.cos() * dx.sin().powi(2);
        12_742.0 * h.clamp(0.0, 1.0).sqrt().asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_survive_the_pack() {
        let site = Site {
            lat: -6_200_000,
            lon: 106_800_000,
            id: 7,
            admin1: 3,
            admin2: 9,
            country: *b"ID",
            people: scale(10_000_000),
            class: Class::Capital,
        };
        assert_eq!(Site::from_bytes(&site.to_bytes()), site);
        assert!((site.log_people() - 16.1).abs() < 0.1);
        let london = Site { lat: 51_500_000, lon: -120_000, ..site };
        assert!((site.distance(london) - 11_700.0).abs() < 60.0);
    }
}
