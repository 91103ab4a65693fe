-- Articles, and what each of them claims. Every start and end counts Unicode code points of articles.text,
-- half-open; every quote equals the slice it stands beside (substr(text, "start" + 1, "end" - "start")).

CREATE TABLE articles (
    article        INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,   -- content hash of the input
    reader         TEXT NOT NULL,          -- program and options that read it
    source         TEXT NOT NULL,          -- where it was first read from
    url            TEXT,
    outlet         TEXT,
    byline         TEXT,
    published      TEXT,                   -- ISO date or date-time
    day            TEXT,                   -- its first ten characters
    language       TEXT NOT NULL,
    title          TEXT,
    text           TEXT NOT NULL,
    record         TEXT NOT NULL           -- the record as JSON, its text left empty: it is in the column before
) STRICT;
CREATE INDEX articles_day ON articles (day);

-- Every place the same article was read from.
CREATE TABLE sources (
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    source         TEXT NOT NULL,
    PRIMARY KEY (article, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE entities (
    entity         INTEGER PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id             TEXT NOT NULL,
    kind           TEXT NOT NULL,
    name           TEXT NOT NULL,
    ref            TEXT,
    country        TEXT,
    role           TEXT,
    UNIQUE (article, id)
) STRICT;

CREATE TABLE mentions (
    entity         INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL
) STRICT;
CREATE INDEX mentions_article ON mentions (article);
CREATE INDEX mentions_entity ON mentions (entity);

CREATE TABLE attributions (
    attribution    INTEGER PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id             TEXT NOT NULL,
    kind           TEXT NOT NULL,
    act            TEXT,
    speaker        TEXT,                   -- entities.id within the article
    source         TEXT,                   -- the words that name the source
    start          INTEGER,                -- of those words
    "end"          INTEGER,
    rule           TEXT,
    UNIQUE (article, id)
) STRICT;

CREATE TABLE contents (
    attribution    INTEGER NOT NULL REFERENCES attributions ON DELETE CASCADE,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL
) STRICT;
CREATE INDEX contents_article ON contents (article);
CREATE INDEX contents_attribution ON contents (attribution);

CREATE TABLE vias (
    attribution    INTEGER NOT NULL REFERENCES attributions ON DELETE CASCADE,
    ordinal        INTEGER NOT NULL,       -- 0 is nearest
    outlet         TEXT NOT NULL,
    PRIMARY KEY (attribution, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE quantities (
    quantity       INTEGER PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    ordinal        INTEGER NOT NULL,       -- index into the record's list
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL,
    sentence       TEXT NOT NULL,
    min            REAL,
    max            REAL,
    approximate    INTEGER NOT NULL,
    unit           TEXT NOT NULL,
    noun           TEXT,
    currency       TEXT,
    UNIQUE (article, ordinal)
) STRICT;

CREATE TABLE times (
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    ordinal        INTEGER NOT NULL,
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL,
    first          TEXT,
    last           TEXT,
    grain          TEXT NOT NULL,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE places (
    place          INTEGER PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    ordinal        INTEGER NOT NULL,
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL,
    name           TEXT,                   -- of the entity it is
    lat            REAL,
    lon            REAL,
    country        TEXT,
    precision      TEXT NOT NULL,
    UNIQUE (article, ordinal)
) STRICT;

CREATE TABLE claims (
    claim          INTEGER PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    ordinal        INTEGER NOT NULL,
    id             TEXT NOT NULL,
    event          TEXT NOT NULL,
    mode           TEXT NOT NULL,          -- parted by blanks
    polarity       TEXT NOT NULL,
    modality       TEXT NOT NULL,
    start          INTEGER NOT NULL,       -- of the anchor
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    sentence       TEXT NOT NULL,
    first          TEXT,                   -- days of the event
    last           TEXT,
    rule           TEXT NOT NULL,
    UNIQUE (article, id)
) STRICT;
CREATE INDEX claims_event ON claims (event);

CREATE TABLE participants (
    claim          INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    part           TEXT NOT NULL CHECK (part IN ('actor', 'recipient')),
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL,
    name           TEXT                    -- of the entity it is
) STRICT;
CREATE INDEX participants_claim ON participants (claim);
CREATE INDEX participants_article ON participants (article);

CREATE TABLE cues (
    claim          INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL
) STRICT;
CREATE INDEX cues_claim ON cues (claim);
CREATE INDEX cues_article ON cues (article);

CREATE TABLE claim_places (
    claim          INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    place          INTEGER NOT NULL REFERENCES places ON DELETE CASCADE,
    PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_places_place ON claim_places (place);

CREATE TABLE claim_quantities (
    claim          INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    quantity       INTEGER NOT NULL REFERENCES quantities ON DELETE CASCADE,
    role           TEXT NOT NULL,
    PRIMARY KEY (claim, quantity, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_quantities_quantity ON claim_quantities (quantity);

CREATE TABLE claim_attributions (
    claim          INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    attribution    INTEGER NOT NULL REFERENCES attributions ON DELETE CASCADE,
    PRIMARY KEY (claim, attribution)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_attributions_attribution ON claim_attributions (attribution);

CREATE TABLE findings (
    finding        INTEGER PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    rule           TEXT NOT NULL,
    message        TEXT NOT NULL,
    claims         TEXT NOT NULL           -- ids, parted by blanks
) STRICT;
CREATE INDEX findings_article ON findings (article);

CREATE TABLE finding_spans (
    finding        INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
    article        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    quote          TEXT NOT NULL
) STRICT;
CREATE INDEX finding_spans_finding ON finding_spans (finding);
CREATE INDEX finding_spans_article ON finding_spans (article);
