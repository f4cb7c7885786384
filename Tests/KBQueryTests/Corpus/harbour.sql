-- Two outlets and an agency tell of a harbour: invented people and places, so that every question has an answer.
INSERT INTO sources (id, name, kind, domain) VALUES
  (1, 'Baltic Courier', 'outlet', 'courier.example'),
  (2, 'Harbour Gazette', 'outlet', 'gazette.example'),
  (3, 'North Wire', 'agency', NULL);
INSERT INTO stories (id, title, from_date, to_date) VALUES
  (1, 'Minister opens deep harbour', '2031-03-04', '2031-03-05');
INSERT INTO articles (id, source_id, agency_id, story_id, title, address, path, body, published, published_basis,
  content_sha256, body_sha256, words, ingested_at, extractor, origin) VALUES
  (1, 1, 3, 1, 'Minister opens deep harbour', 'a1', 'a1.txt',
   'Minister Lena Tamm opened the harbour of Sadama on Tuesday. “The harbour gives our farmers free access to the open sea,” Tamm said. It cost $30 million. She said trade would double.',
   '2031-03-04', 'stated', 'c1', 'b1', 31, '2031-03-06T00:00:00Z', 'test', 3),
  (2, 2, NULL, 1, 'Harbour of Sadama is open', 'a2', 'a2.txt',
   'Estonia has a new harbour. “The harbour gives farmers here free access to open water,” minister Lena Tamm told guests. Critics put the price at $42 million.',
   '2031-03-05', 'inferred: same story as article 1', 'c2', 'b2', 28, '2031-03-06T00:00:00Z', 'test', 2),
  (3, 2, NULL, NULL, 'Ministry denies delay', 'a3', 'a3.txt',
   'Latvia accused Estonia of a delay on 1 April 2031. The ministry''s reply: 50%_off \ “no delay”. Red' || char(27) || '[31m.',
   NULL, NULL, 'c3', 'b3', 18, '2031-03-06T00:00:00Z', 'test', 2);
INSERT INTO entities (id, kind, name) VALUES
  (9001, 'person', 'Lena Tamm'), (9002, 'place', 'Sadama'), (9003, 'organization', 'Ministry of Harbours');
INSERT INTO people (id, name, given_name, family_name, role, country_id)
  SELECT 9001, 'Lena Tamm', 'Lena', 'Tamm', 'minister', id FROM countries WHERE iso3 = 'EST';
INSERT INTO places (id, name, country_id) SELECT 9002, 'Sadama', id FROM countries WHERE iso3 = 'EST';
INSERT INTO organizations (id, name, acronym) VALUES (9003, 'Ministry of Harbours', 'MOH');
INSERT INTO aliases (entity_id, name, key) SELECT column1, column2, lower(column2) FROM (VALUES
  (9001, 'Lena Tamm'), (9001, 'Tamm'), (9002, 'Sadama'), (9003, 'Ministry of Harbours'));
CREATE TEMP TABLE found (article_id, entity_id, kind, type, text);
INSERT INTO found VALUES
  (1, 9001, 'name', 'person', 'Lena Tamm'), (1, 9002, 'name', 'place', 'Sadama'), (1, 9001, 'pronoun', 'person', 'She'),
  (2, 9001, 'name', 'person', 'Lena Tamm'), (3, 9003, 'nominal', 'organization', 'The ministry');
INSERT INTO found SELECT a.id, c.id, 'name', 'country', c.name
  FROM countries AS c JOIN articles AS a ON instr(a.body, c.name) WHERE c.iso3 IN ('EST', 'LVA');
INSERT INTO mentions (article_id, entity_id, kind, type, text, start_char, end_char)
  SELECT f.article_id, f.entity_id, f.kind, f.type, f.text, instr(a.body, f.text) - 1,
    instr(a.body, f.text) - 1 + length(f.text)
  FROM found AS f JOIN articles AS a ON a.id = f.article_id;
INSERT INTO roles (article_id, entity_id, role, text, start_char, end_char)
  SELECT id, 9001, 'minister', substr(body, p, 8), p - 1, p + 7
  FROM (SELECT id, body, max(instr(body, 'Minister Lena'), instr(body, 'minister Lena')) AS p FROM articles) WHERE p > 0;
INSERT INTO utterances (id, speaker_id, text, first_article_id) VALUES
  (1, 9001, 'The harbour gives our farmers free access to the open sea,', 1),
  (2, 9001, 'trade would double', 1), (3, 9003, 'no delay', 3);
CREATE TEMP TABLE said (article_id, utterance_id, speaker_id, mode, text, cue, speaker_text);
INSERT INTO said VALUES
  (1, 1, 9001, 'direct', 'The harbour gives our farmers free access to the open sea,', 'said', 'Tamm'),
  (1, 2, 9001, 'indirect', 'trade would double', 'said', 'She'),
  (2, 1, 9001, 'direct', 'The harbour gives farmers here free access to open water,', 'told', 'Lena Tamm'),
  (2, NULL, NULL, 'indirect', 'the price at $42 million', 'put', 'Critics'),
  (3, 3, 9003, 'direct', 'no delay', 'reply', 'The ministry');
INSERT INTO statements (article_id, utterance_id, speaker_id, mode, text, start_char, end_char, cue, speaker_text)
  SELECT s.article_id, s.utterance_id, s.speaker_id, s.mode, s.text, instr(a.body, s.text) - 1,
    instr(a.body, s.text) - 1 + length(s.text), s.cue, s.speaker_text
  FROM said AS s JOIN articles AS a ON a.id = s.article_id;
INSERT INTO quantities (id, of, entity_id, unit) VALUES (1, 'the harbour', 9002, 'USD');
INSERT INTO figures (article_id, statement_id, quantity_id, reading, entity_id, kind, value, unit, of, text, start_char, end_char)
  SELECT 1, NULL, 1, 1, 9002, 'money', 30000000, 'USD', NULL, '$30 million', instr(body, '$30') - 1, instr(body, '$30') + 10
  FROM articles WHERE id = 1
  UNION ALL
  SELECT 2, 4, 1, 2, 9002, 'money', 42000000, 'USD', 'the price', '$42 million', instr(body, '$42') - 1, instr(body, '$42') + 10
  FROM articles WHERE id = 2
  UNION ALL
  SELECT 3, NULL, NULL, NULL, NULL, 'percent', 50, '%', NULL, '50%', instr(body, '50%') - 1, instr(body, '50%') + 2
  FROM articles WHERE id = 3;
INSERT INTO dates (article_id, type, value, from_date, to_date, text, start_char, end_char)
  SELECT 3, 'DATE', '2031-04-01', '2031-04-01', '2031-04-01', '1 April 2031', instr(body, '1 April') - 1,
    instr(body, '1 April') + 11
  FROM articles WHERE id = 3;
INSERT INTO events (id, type, modality, summary, from_date, to_date) VALUES
  (1, 'ACCUSE', 'happened', 'Latvia accused Estonia of a delay', '2031-04-01', '2031-04-01');
INSERT INTO event_mentions (id, event_id, article_id, type, modality, trigger, trigger_start_char, trigger_end_char, date,
  text, start_char, end_char) VALUES
  (1, 1, 3, 'ACCUSE', 'happened', 'accused', 7, 14, '2031-04-01', 'Latvia accused Estonia of a delay', 0, 33);
INSERT INTO event_participants (event_id, entity_id, country_id, role, article_id, text, start_char, end_char)
  SELECT 1, id, id, iif(iso3 = 'LVA', 'actor', 'recipient'), 3, name, iif(iso3 = 'LVA', 0, 15), iif(iso3 = 'LVA', 6, 22)
  FROM countries WHERE iso3 IN ('EST', 'LVA');
INSERT INTO event_mention_participants (event_mention_id, article_id, entity_id, country_id, role, text, start_char, end_char)
  SELECT 1, 3, entity_id, country_id, role, text, start_char, end_char FROM event_participants;
INSERT INTO ingests (id, started_at, extractor, paths) VALUES (1, '2031-03-06T00:00:00Z', 'test', '["."]');
INSERT INTO ingest_problems (ingest_id, path, line, problem) VALUES (1, 'bad' || char(27) || '.txt', 3, 'not UTF-8');
