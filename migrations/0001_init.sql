-- The whole schema: articles, what they name, say, count and tell of, and what several articles share.
--
-- Two layers. What one article says (mentions, roles, statements, figures, dates, event_mentions and their participants)
-- carries its evidence: article_id, start_char and end_char, half-open, in Unicode code points, and text, with
-- substr(articles.body, start_char + 1, end_char - start_char) = text. What articles share (entities, utterances,
-- quantities, events, stories) is made from that and points back through it.
--
-- Unknown is NULL. Dates are ISO 8601 text at the precision known: 2024, 2024-08, 2024-08-19, 2024-08-20T06:18Z.

PRAGMA application_id = 1801610338;  -- "kbdb": tells file(1) and kb that the file is one of kb's

CREATE TABLE schema_migrations (
  version INTEGER PRIMARY KEY,  -- the number that the migration's file begins with
  name TEXT NOT NULL,        -- of the file, without its ending: 0001_init
  sha256 TEXT NOT NULL,      -- of the file's bytes, lower-case hexadecimal
  applied_at TEXT NOT NULL   -- ISO 8601, UTC
) STRICT;

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  name TEXT NOT NULL,        -- as printed: Associated Press; the domain where no name is known
  kind TEXT NOT NULL CHECK (kind IN ('outlet', 'agency')),  -- outlet: published it; agency: wrote it for others
  domain TEXT                -- of the outlet's site, lower case, without www.: example.org
) STRICT;
CREATE INDEX sources_by_name ON sources (kind, name COLLATE NOCASE);
CREATE INDEX sources_by_domain ON sources (domain);

CREATE TABLE stories (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  title TEXT,                -- the title of its first article
  from_date TEXT,            -- ISO 8601: the first publication among its articles
  to_date TEXT               -- ISO 8601: the last
) STRICT;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  source_id INTEGER REFERENCES sources (id),      -- the outlet that published it
  agency_id INTEGER REFERENCES sources (id),      -- the news agency that it credits
  story_id INTEGER REFERENCES stories (id),       -- the news that it shares with other articles; NULL where it stands alone
  version_of INTEGER REFERENCES articles (id),    -- the earlier text of the same article
  superseded_by INTEGER REFERENCES articles (id), -- the later text of the same article; the views leave such rows out
  copy_of INTEGER REFERENCES articles (id),       -- the first article with the same body, elsewhere
  title TEXT,                -- the headline
  byline TEXT,               -- the authors' names, a comma between two
  url TEXT,                  -- canonical, where it was given
  path TEXT,                 -- of the file that it was read from, as given
  input_id TEXT,             -- the input's own id for it: of a JSON line, a feed's item
  address TEXT NOT NULL,     -- what makes it the same article next time: its URL, else its path and input_id
  body TEXT NOT NULL,        -- the clean text: paragraphs separated by a blank line; what every span counts in
  language TEXT,             -- BCP 47
  published TEXT,            -- ISO 8601
  published_basis TEXT,      -- stated …, or inferred: same story as article 2 …
  modified TEXT,             -- ISO 8601
  dateline TEXT,             -- the place as printed: BAKU, Azerbaijan
  format TEXT,               -- what the file was taken for: text, html, json lines, rss, warc …
  is_summary INTEGER NOT NULL DEFAULT 0 CHECK (is_summary IN (0, 1)),  -- 1: only a summary was there, as in many feeds
  sha256 TEXT,               -- of the bytes read, lower-case hexadecimal
  content_sha256 TEXT NOT NULL,  -- of title, source, byline, date and body as read: equal for the same article
  body_sha256 TEXT NOT NULL, -- of the body alone: equal for a copy
  words INTEGER NOT NULL,    -- number of words in the body
  ingested_at TEXT NOT NULL, -- ISO 8601, UTC
  extractor TEXT NOT NULL,   -- the version of kb that took the findings from it
  -- Who stands behind it, for counting independent sources: the agency, else the outlet, else the article itself, as
  -- -id; a copy has the origin of what it copies. So an agency's text counts once, however many carry it.
  origin INTEGER NOT NULL    -- who stands behind it: rows that share it count as one independent source
) STRICT;
CREATE INDEX articles_by_source ON articles (source_id);
CREATE INDEX articles_by_agency ON articles (agency_id);
CREATE INDEX articles_by_story ON articles (story_id);
CREATE INDEX articles_by_version ON articles (version_of);
CREATE INDEX articles_by_superseded ON articles (superseded_by);
CREATE INDEX articles_by_copy ON articles (copy_of);
CREATE INDEX articles_by_published ON articles (published);
CREATE INDEX articles_by_address ON articles (address);
CREATE INDEX articles_by_path ON articles (path);
CREATE INDEX articles_by_body ON articles (body_sha256);

CREATE TABLE entities (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'country', 'place', 'other')),  -- what sort of thing it is
  name TEXT NOT NULL         -- the fullest that any article gives; of a country its usual English name
) STRICT;
CREATE INDEX entities_by_name ON entities (kind, name COLLATE NOCASE);

CREATE TABLE countries (
  id INTEGER PRIMARY KEY REFERENCES entities (id),  -- what a person sees and types
  name TEXT NOT NULL,        -- the usual English name
  iso2 TEXT UNIQUE,          -- ISO 3166-1 alpha-2; NULL for a state that is gone
  iso3 TEXT UNIQUE,          -- ISO 3166-1 alpha-3; of a state that is gone the one that it had: SUN
  capital TEXT,              -- the capital
  demonym TEXT,              -- the adjective: Azerbaijani
  until TEXT                 -- ISO 8601: the end of a state that is gone
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY REFERENCES entities (id),  -- what a person sees and types
  name TEXT NOT NULL,        -- the fullest name: Ilham Aliyev
  given_name TEXT,           -- Ilham
  family_name TEXT,          -- Aliyev
  role TEXT,                 -- the one that most articles give, without the country in it: president
  country_id INTEGER REFERENCES countries (id),  -- the country that the person acts for
  gender TEXT CHECK (gender IN ('female', 'male'))  -- as titles and pronouns show it
) STRICT;
CREATE INDEX people_by_family_name ON people (family_name COLLATE NOCASE);
CREATE INDEX people_by_country ON people (country_id);

CREATE TABLE organizations (
  id INTEGER PRIMARY KEY REFERENCES entities (id),  -- what a person sees and types
  name TEXT NOT NULL,        -- International Atomic Energy Agency
  acronym TEXT,              -- IAEA
  country_id INTEGER REFERENCES countries (id)  -- the country that it acts for
) STRICT;
CREATE INDEX organizations_by_acronym ON organizations (acronym);
CREATE INDEX organizations_by_country ON organizations (country_id);

CREATE TABLE places (
  id INTEGER PRIMARY KEY REFERENCES entities (id),  -- what a person sees and types
  name TEXT NOT NULL,        -- Baku
  country_id INTEGER REFERENCES countries (id)  -- the country that it lies in
) STRICT;
CREATE INDEX places_by_country ON places (country_id);

CREATE TABLE aliases (
  entity_id INTEGER NOT NULL REFERENCES entities (id),  -- the thing that it names
  name TEXT NOT NULL,        -- another wording, or the name itself: Aliyev, Russian Federation, IAEA
  key TEXT NOT NULL,         -- the name as it is looked up: lower case, without accents, stops and the article: al jazeera
  PRIMARY KEY (entity_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_name ON aliases (name COLLATE NOCASE);
CREATE INDEX aliases_by_key ON aliases (key);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  article_id INTEGER NOT NULL REFERENCES articles (id),  -- the article that says so
  entity_id INTEGER NOT NULL REFERENCES entities (id),  -- the thing that the words name
  stands_for_id INTEGER REFERENCES countries (id),  -- the country whose government a place may stand for: Moscow, the Kremlin
  kind TEXT NOT NULL CHECK (kind IN ('name', 'nominal', 'pronoun')),  -- Vladimir Putin; the Russian leader; he
  type TEXT NOT NULL CHECK (type IN ('person', 'organization', 'country', 'place', 'nationality', 'other')),  -- what the words name
  text TEXT NOT NULL,        -- the words, as they stand in the body
  start_char INTEGER NOT NULL,  -- first code point of text in the body, counted from 0
  end_char INTEGER NOT NULL,  -- the code point behind its last
  CHECK (start_char < end_char)
) STRICT;
CREATE INDEX mentions_by_entity ON mentions (entity_id, article_id);
CREATE INDEX mentions_by_article ON mentions (article_id, start_char);
CREATE INDEX mentions_by_stands_for ON mentions (stands_for_id);

CREATE TABLE roles (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  article_id INTEGER NOT NULL REFERENCES articles (id),  -- the article that says so
  entity_id INTEGER NOT NULL REFERENCES entities (id),  -- whose role it is
  role TEXT NOT NULL,        -- without the country in it: president, independent political scientist
  country_id INTEGER REFERENCES countries (id),  -- the country that the role serves
  text TEXT,                 -- the role as printed; NULL where its place in the text is not known
  start_char INTEGER,        -- first code point of text in the body, counted from 0
  end_char INTEGER,          -- the code point behind its last
  CHECK (start_char < end_char)
) STRICT;
CREATE INDEX roles_by_entity ON roles (entity_id, article_id);
CREATE INDEX roles_by_article ON roles (article_id);
CREATE INDEX roles_by_country ON roles (country_id);

CREATE TABLE utterances (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  speaker_id INTEGER REFERENCES entities (id),    -- who said it; NULL where no article names one
  text TEXT NOT NULL,        -- the words as its first article has them, without an attribution in between
  first_article_id INTEGER NOT NULL REFERENCES articles (id)  -- the one published first; undated ones last
) STRICT;
CREATE INDEX utterances_by_speaker ON utterances (speaker_id);
CREATE INDEX utterances_by_article ON utterances (first_article_id);

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  article_id INTEGER NOT NULL REFERENCES articles (id),  -- the article that says so
  utterance_id INTEGER REFERENCES utterances (id),  -- the same words in any article
  speaker_id INTEGER REFERENCES entities (id),    -- who said it; NULL where the article names nobody
  mode TEXT NOT NULL CHECK (mode IN ('direct', 'mixed', 'indirect')),  -- all, some or none of the words stand in quotation marks
  text TEXT NOT NULL,        -- what was said, with an attribution that stands in between
  start_char INTEGER NOT NULL,  -- first code point of text in the body, counted from 0
  end_char INTEGER NOT NULL,  -- the code point behind its last
  parts TEXT,                -- JSON array of [start_char, end_char]: the content where an attribution interrupts it, else NULL
  speaker_text TEXT,         -- the words that name the speaker: he, Alizade, the ministry
  speaker_start_char INTEGER,  -- where they stand in the body, as start_char and end_char do
  speaker_end_char INTEGER,  -- their end
  cue TEXT,                  -- the reporting words: said, according to
  cue_start_char INTEGER,    -- where they stand
  cue_end_char INTEGER,      -- their end
  addressee TEXT,            -- whom it was said to: The Associated Press
  addressee_start_char INTEGER,  -- where the words stand
  addressee_end_char INTEGER,  -- their end
  stance TEXT,               -- the attitude that the cue shows: said, claimed, denied, accused, admitted, promised, warned, asked …
  negated INTEGER NOT NULL DEFAULT 0 CHECK (negated IN (0, 1)),  -- 1: did not say
  said_on TEXT,              -- ISO 8601: when it was said, where the text gives it
  said_on_basis TEXT,        -- stated, or resolved: counted from the publication date
  confidence REAL NOT NULL DEFAULT 1,  -- 0 to 1, that content and speaker are right
  rule TEXT,                 -- what found it
  CHECK (start_char < end_char)
) STRICT;
CREATE INDEX statements_by_article ON statements (article_id, start_char);
CREATE INDEX statements_by_utterance ON statements (utterance_id, article_id);
CREATE INDEX statements_by_speaker ON statements (speaker_id, article_id);
CREATE INDEX statements_by_date ON statements (said_on);

CREATE TABLE quantities (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  of TEXT,                   -- what is measured, in the words of its first figure that has some
  entity_id INTEGER REFERENCES entities (id),     -- what it is about
  unit TEXT,                 -- ISO 4217, UCUM, %, or the counted noun
  period TEXT                -- ISO 8601: the time that it is true of
) STRICT;
CREATE INDEX quantities_by_entity ON quantities (entity_id);

CREATE TABLE figures (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  article_id INTEGER NOT NULL REFERENCES articles (id),  -- the article that says so
  statement_id INTEGER REFERENCES statements (id),  -- the one that it stands in, whose speaker claims it
  quantity_id INTEGER REFERENCES quantities (id),   -- the same measured thing in any article
  reading INTEGER,           -- number of the value among those that the quantity is given: an equal one is the same value, rounded or in another unit
  entity_id INTEGER REFERENCES entities (id),     -- what it is about
  kind TEXT NOT NULL,        -- money, percent, count, mass, length, area, volume, duration, speed, age …
  value REAL,                -- in plain units: 15 million is 15000000; NULL where only low and high are known
  low REAL,                  -- lower end of a range
  high REAL,                 -- upper end of a range
  unit TEXT,                 -- ISO 4217 for money, UCUM for a measure, %, or the counted noun
  qualifier TEXT CHECK (qualifier IN ('about', 'at least', 'at most', 'more than', 'less than')),  -- how the number is hedged
  change TEXT CHECK (change GLOB 'rose [btf]*' OR change GLOB 'fell [btf]*' OR change GLOB 'changed [btf]*'),  -- the figure is the size (rose by), the end (fell to) or the beginning (fell from) of a change
  per TEXT,                  -- the period or base of a rate: year, person
  of TEXT,                   -- the words for what it measures
  of_start_char INTEGER,     -- where they stand
  of_end_char INTEGER,       -- their end
  period TEXT,               -- ISO 8601: the time that it is true of: 2023
  text TEXT NOT NULL,        -- the words, as they stand in the body
  start_char INTEGER NOT NULL,  -- first code point of text in the body, counted from 0
  end_char INTEGER NOT NULL,  -- the code point behind its last
  CHECK (start_char < end_char)
) STRICT;
CREATE INDEX figures_by_article ON figures (article_id, start_char);
CREATE INDEX figures_by_unit ON figures (unit, value);
CREATE INDEX figures_by_kind ON figures (kind);
CREATE INDEX figures_by_quantity ON figures (quantity_id, article_id);
CREATE INDEX figures_by_entity ON figures (entity_id);
CREATE INDEX figures_by_statement ON figures (statement_id);

CREATE TABLE dates (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  article_id INTEGER NOT NULL REFERENCES articles (id),  -- the article that says so
  type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),  -- TIMEX3, ISO 24617-1
  value TEXT,                -- TIMEX3 value, resolved against the publication date where it is known: 2024-08-19, P2D
  from_date TEXT,            -- ISO 8601: the first day covered; NULL where the value names none
  to_date TEXT,              -- ISO 8601: the last day covered
  text TEXT NOT NULL,        -- the words, as they stand in the body
  start_char INTEGER NOT NULL,  -- first code point of text in the body, counted from 0
  end_char INTEGER NOT NULL,  -- the code point behind its last
  CHECK (start_char < end_char)
) STRICT;
CREATE INDEX dates_by_article ON dates (article_id, start_char);
CREATE INDEX dates_by_day ON dates (from_date, to_date);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  type TEXT NOT NULL,        -- PLOVER event class: CONSULT, ACCUSE, ASSAULT …
  modality TEXT NOT NULL CHECK (modality IN ('happened', 'future', 'hypothetical', 'negated', 'historical')),  -- how real it is
  summary TEXT,              -- the words of the first article that tells of it
  from_date TEXT,            -- ISO 8601, at the best precision that an article gives
  to_date TEXT,              -- ISO 8601: its last day
  place_id INTEGER REFERENCES entities (id),      -- a place or a country
  story_id INTEGER REFERENCES stories (id)  -- the news that tells of it
) STRICT;
CREATE INDEX events_by_type ON events (type, from_date);
CREATE INDEX events_by_date ON events (from_date);
CREATE INDEX events_by_place ON events (place_id);
CREATE INDEX events_by_story ON events (story_id);

CREATE TABLE event_mentions (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  event_id INTEGER REFERENCES events (id),  -- the same event in any article
  article_id INTEGER NOT NULL REFERENCES articles (id),  -- the article that says so
  type TEXT NOT NULL,        -- PLOVER event class
  modality TEXT NOT NULL CHECK (modality IN ('happened', 'future', 'hypothetical', 'negated', 'historical')),  -- how real it is
  trigger TEXT NOT NULL,     -- the word that tells what happened: met
  trigger_start_char INTEGER NOT NULL,  -- where it stands
  trigger_end_char INTEGER NOT NULL,  -- its end
  place_id INTEGER REFERENCES entities (id),      -- a place or a country
  place_text TEXT,           -- the words that name the place
  place_start_char INTEGER,  -- where they stand
  place_end_char INTEGER,    -- their end
  date TEXT,                 -- ISO 8601 at the precision known
  statement_id INTEGER REFERENCES statements (id),  -- where the event is only claimed: by the speaker of this statement
  text TEXT NOT NULL,        -- from the first participant to the last word of the clause
  start_char INTEGER NOT NULL,  -- first code point of text in the body, counted from 0
  end_char INTEGER NOT NULL,  -- the code point behind its last
  CHECK (start_char < end_char)
) STRICT;
CREATE INDEX event_mentions_by_event ON event_mentions (event_id, article_id);
CREATE INDEX event_mentions_by_article ON event_mentions (article_id, start_char);
CREATE INDEX event_mentions_by_place ON event_mentions (place_id);
CREATE INDEX event_mentions_by_statement ON event_mentions (statement_id);

CREATE TABLE event_mention_participants (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  event_mention_id INTEGER NOT NULL REFERENCES event_mentions (id),  -- the telling that names it
  article_id INTEGER NOT NULL REFERENCES articles (id),  -- the article that says so
  entity_id INTEGER REFERENCES entities (id),     -- NULL for somebody without a name: protesters
  country_id INTEGER REFERENCES countries (id),   -- the country that the participant belongs to
  sector TEXT,               -- PLOVER sector: GOV, MIL, REB, CVL …
  role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),  -- who did it, or to whom
  text TEXT NOT NULL,        -- the words for the participant
  start_char INTEGER NOT NULL,  -- first code point of text in the body, counted from 0
  end_char INTEGER NOT NULL,  -- the code point behind its last
  CHECK (start_char < end_char)
) STRICT;
CREATE INDEX event_mention_participants_by_mention ON event_mention_participants (event_mention_id);
CREATE INDEX event_mention_participants_by_article ON event_mention_participants (article_id);
CREATE INDEX event_mention_participants_by_entity ON event_mention_participants (entity_id);
CREATE INDEX event_mention_participants_by_country ON event_mention_participants (country_id);

CREATE TABLE event_mention_figures (
  event_mention_id INTEGER NOT NULL REFERENCES event_mentions (id),  -- the telling
  figure_id INTEGER NOT NULL REFERENCES figures (id),  -- a quantity that the event is told with
  PRIMARY KEY (event_mention_id, figure_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_mention_figures_by_figure ON event_mention_figures (figure_id);

CREATE TABLE event_participants (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  event_id INTEGER NOT NULL REFERENCES events (id),  -- what was done
  entity_id INTEGER REFERENCES entities (id),     -- NULL for somebody without a name: protesters
  country_id INTEGER REFERENCES countries (id),   -- the country that the participant belongs to
  sector TEXT,               -- PLOVER sector: GOV, MIL, REB, CVL …
  role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),  -- who did it, or to whom
  article_id INTEGER NOT NULL REFERENCES articles (id),  -- the first article that says so, and where
  text TEXT NOT NULL,        -- the words for the participant, in that article
  start_char INTEGER NOT NULL,  -- first code point of text in the body, counted from 0
  end_char INTEGER NOT NULL,  -- the code point behind its last
  CHECK (start_char < end_char)
) STRICT;
CREATE INDEX event_participants_by_event ON event_participants (event_id, role);
CREATE INDEX event_participants_by_entity ON event_participants (entity_id, event_id);
CREATE INDEX event_participants_by_country ON event_participants (country_id);
CREATE INDEX event_participants_by_article ON event_participants (article_id);

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  created_at TEXT NOT NULL,  -- ISO 8601, UTC
  action TEXT NOT NULL,      -- merge, split, rename, speaker, date, country, drop
  target TEXT NOT NULL,      -- what it is about, told so that it is found again after a rebuild: never a row id
  value TEXT,                -- what is right
  note TEXT                  -- the reason, in the corrector's words
) STRICT;
CREATE INDEX corrections_by_target ON corrections (target);

CREATE TABLE ingests (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  started_at TEXT NOT NULL,  -- ISO 8601, UTC
  finished_at TEXT,          -- NULL while it runs, or where it was stopped
  extractor TEXT NOT NULL,   -- the version of kb
  paths TEXT NOT NULL,       -- JSON array: the files and folders asked for
  articles_read INTEGER NOT NULL DEFAULT 0,       -- found in the files
  articles_new INTEGER NOT NULL DEFAULT 0,        -- stored for the first time
  articles_changed INTEGER NOT NULL DEFAULT 0,    -- stored as a new version
  articles_unchanged INTEGER NOT NULL DEFAULT 0   -- there already, with the same text
) STRICT;

CREATE TABLE ingest_problems (
  id INTEGER PRIMARY KEY,    -- what a person sees and types
  ingest_id INTEGER NOT NULL REFERENCES ingests (id),  -- the run
  path TEXT NOT NULL,        -- the file that could not be read, or not all of it
  line INTEGER,              -- counted from 1, where the problem has one
  problem TEXT NOT NULL      -- what was found, and what was expected
) STRICT;
CREATE INDEX ingest_problems_by_ingest ON ingest_problems (ingest_id);
CREATE INDEX ingest_problems_by_path ON ingest_problems (path);

-- The smallest hashes of each utterance's runs of three words: the index behind the search for like ones.
CREATE TABLE utterance_hashes (
  hash INTEGER NOT NULL,     -- of three words that follow each other
  utterance_id INTEGER NOT NULL REFERENCES utterances (id),  -- an utterance that has them
  PRIMARY KEY (hash, utterance_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX utterance_hashes_by_utterance ON utterance_hashes (utterance_id);

-- Full text. The words stand in the tables; the indexes follow by trigger.
CREATE VIRTUAL TABLE articles_fts USING fts5 (
  title, body, content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_fts_insert AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;
CREATE TRIGGER articles_fts_update AFTER UPDATE OF title, body ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO articles_fts (rowid, title, body) VALUES (new.id, new.title, new.body);
END;

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  text, content = 'statements', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER statements_fts_insert AFTER INSERT ON statements BEGIN
  INSERT INTO statements_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER statements_fts_delete AFTER DELETE ON statements BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER statements_fts_update AFTER UPDATE OF text ON statements BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO statements_fts (rowid, text) VALUES (new.id, new.text);
END;

-- Views for people. They leave out the earlier versions of an article.

-- The role is the one that the article itself gives, else the one that most articles give.
CREATE VIEW who_said AS
SELECT
  s.id AS statement_id,
  e.name AS speaker,
  coalesce(
    (SELECT r.role FROM roles r WHERE r.entity_id = s.speaker_id AND r.article_id = s.article_id ORDER BY r.id LIMIT 1),
    p.role) AS role,
  s.mode,
  s.text,
  s.cue,
  coalesce(o.name, g.name) AS source,
  a.title,
  a.published,
  s.article_id,
  s.start_char,
  s.end_char,
  -- independent sources that carry the same utterance
  (SELECT count(DISTINCT b.origin) FROM statements t JOIN articles b ON b.id = t.article_id
   WHERE t.utterance_id = s.utterance_id AND b.superseded_by IS NULL) AS outlets,
  s.utterance_id,
  s.speaker_id,
  s.speaker_text,
  s.stance,
  s.negated,
  s.addressee,
  s.said_on,
  s.parts,
  s.confidence,
  s.rule,
  c.name AS country,
  a.published_basis,
  g.name AS agency,
  a.url,
  a.path
FROM statements s
JOIN articles a ON a.id = s.article_id
LEFT JOIN entities e ON e.id = s.speaker_id
LEFT JOIN people p ON p.id = s.speaker_id
LEFT JOIN countries c ON c.id = p.country_id
LEFT JOIN sources o ON o.id = a.source_id
LEFT JOIN sources g ON g.id = a.agency_id
WHERE a.superseded_by IS NULL;

-- claimed_by is who says so: the speaker's name, else the words that stand for the speaker; NULL is the article itself.
CREATE VIEW figure_list AS
SELECT
  f.id AS figure_id,
  f.of,
  f.value,
  f.low,
  f.high,
  f.unit,
  f.qualifier,
  f.per,
  f.period,
  coalesce(e.name, s.speaker_text) AS claimed_by,
  f.text,
  coalesce(o.name, g.name) AS source,
  a.title,
  a.published,
  f.article_id,
  f.start_char,
  f.end_char,
  f.kind,
  f.change,
  f.quantity_id,
  f.reading,
  f.statement_id,
  f.entity_id,
  n.name AS entity,
  -- independent sources that give this thing the same value, rounded or in another unit
  iif(f.quantity_id IS NULL, 1, (
    SELECT count(DISTINCT b.origin) FROM figures h JOIN articles b ON b.id = h.article_id
    WHERE h.quantity_id = f.quantity_id AND h.reading = f.reading AND b.superseded_by IS NULL)) AS sources,
  a.published_basis,
  a.url,
  a.path
FROM figures f
JOIN articles a ON a.id = f.article_id
LEFT JOIN statements s ON s.id = f.statement_id
LEFT JOIN entities e ON e.id = s.speaker_id
LEFT JOIN entities n ON n.id = f.entity_id
LEFT JOIN sources o ON o.id = a.source_id
LEFT JOIN sources g ON g.id = a.agency_id
WHERE a.superseded_by IS NULL;

-- actors and recipients are names, a comma between two; somebody without a name stands there in the article's words.
CREATE VIEW event_list AS
SELECT
  v.id AS event_id,
  v.type,
  v.from_date,
  v.to_date,
  (SELECT group_concat(name, ', ') FROM (
     SELECT coalesce(e.name, p.text) AS name FROM event_participants p LEFT JOIN entities e ON e.id = p.entity_id
     WHERE p.event_id = v.id AND p.role = 'actor' ORDER BY p.id)) AS actors,
  (SELECT group_concat(name, ', ') FROM (
     SELECT coalesce(e.name, p.text) AS name FROM event_participants p LEFT JOIN entities e ON e.id = p.entity_id
     WHERE p.event_id = v.id AND p.role = 'recipient' ORDER BY p.id)) AS recipients,
  l.name AS place,
  v.summary,
  count(DISTINCT a.id) AS articles,
  count(DISTINCT a.origin) AS sources,
  v.modality,
  v.place_id,
  v.story_id
FROM events v
JOIN event_mentions m ON m.event_id = v.id
JOIN articles a ON a.id = m.article_id AND a.superseded_by IS NULL
LEFT JOIN entities l ON l.id = v.place_id
GROUP BY v.id;

-- What each entity is mentioned in; the lists below take their counts from here.
CREATE VIEW entity_list AS
SELECT
  e.id,
  e.kind,
  e.name,
  count(DISTINCT a.id) AS articles,
  count(m.id) AS mentions,
  (SELECT count(*) FROM statements s JOIN articles b ON b.id = s.article_id
   WHERE s.speaker_id = e.id AND b.superseded_by IS NULL) AS statements,
  (SELECT count(DISTINCT p.event_id) FROM event_participants p
   WHERE p.entity_id = e.id AND EXISTS (
     SELECT 1 FROM event_mentions n JOIN articles b ON b.id = n.article_id
     WHERE n.event_id = p.event_id AND b.superseded_by IS NULL)) AS events,
  min(a.published) AS first_seen,
  max(a.published) AS last_seen
FROM entities e
JOIN mentions m ON m.entity_id = e.id
JOIN articles a ON a.id = m.article_id AND a.superseded_by IS NULL
GROUP BY e.id;

CREATE VIEW people_list AS
SELECT l.id, l.name, p.role, l.articles, l.mentions, l.statements, l.events, l.first_seen, l.last_seen,
  c.name AS country, p.given_name, p.family_name, p.gender
FROM entity_list l
JOIN people p ON p.id = l.id
LEFT JOIN countries c ON c.id = p.country_id;

CREATE VIEW country_list AS
SELECT l.id, l.name, c.iso2, l.articles, l.mentions, l.statements, l.events, l.first_seen, l.last_seen,
  c.iso3, c.until
FROM entity_list l
JOIN countries c ON c.id = l.id;

CREATE VIEW organization_list AS
SELECT l.id, l.name, o.acronym, l.articles, l.mentions, l.statements, l.events, l.first_seen, l.last_seen,
  c.name AS country
FROM entity_list l
JOIN organizations o ON o.id = l.id
LEFT JOIN countries c ON c.id = o.country_id;

CREATE VIEW place_list AS
SELECT l.id, l.name, c.name AS country, l.articles, l.mentions, l.statements, l.events, l.first_seen, l.last_seen
FROM entity_list l
JOIN places p ON p.id = l.id
LEFT JOIN countries c ON c.id = p.country_id;

CREATE VIEW article_list AS
SELECT
  a.id,
  a.title,
  coalesce(o.name, g.name) AS source,
  a.published,
  a.published_basis,
  g.name AS agency,
  a.byline,
  a.language,
  a.words,
  (SELECT count(*) FROM statements s WHERE s.article_id = a.id) AS statements,
  (SELECT count(*) FROM figures f WHERE f.article_id = a.id) AS figures,
  (SELECT count(*) FROM event_mentions m WHERE m.article_id = a.id) AS events,
  a.story_id,
  a.url,
  a.path
FROM articles a
LEFT JOIN sources o ON o.id = a.source_id
LEFT JOIN sources g ON g.id = a.agency_id
WHERE a.superseded_by IS NULL;

CREATE VIEW source_list AS
SELECT
  s.id, s.name, s.kind, s.domain,
  count(a.id) AS articles,
  min(a.published) AS first_seen,
  max(a.published) AS last_seen
FROM sources s
LEFT JOIN articles a ON (a.source_id = s.id OR a.agency_id = s.id) AND a.superseded_by IS NULL
GROUP BY s.id;

CREATE VIEW story_list AS
SELECT
  s.id, s.title, s.from_date, s.to_date,
  count(a.id) AS articles,
  count(DISTINCT a.origin) AS sources
FROM stories s
JOIN articles a ON a.story_id = s.id AND a.superseded_by IS NULL
GROUP BY s.id;
