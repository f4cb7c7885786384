/// What an article itself gives reason to doubt: parts that make another sum, a percentage that its two numbers do not
/// give, a weekday that its date does not have. No knowledge of the world is needed for any of them.
public struct DoubtfulQuery: Query {
  public init() {}

  /// A row a doubt: where it stands, its words, and what does not fit.
  public var sql: BoundSQL {
    BoundSQL(
      """
      WITH numbered AS ( -- figures in text order, each with its article's text
        SELECT f.*, a.body, a.title, a.published,
          row_number() OVER (PARTITION BY f.article_id ORDER BY f.start_char) AS place
        FROM figures AS f JOIN articles AS a ON a.id = f.article_id
        WHERE a.superseded_by IS NULL AND f.kind NOT IN ('ordinal', 'score', 'age', 'duration')),
      three AS ( -- each with the next two, and the one behind them (d) where no sentence ends between
        SELECT x.article_id, x.title, x.published, x.start_char, z.end_char,
          x.kind AS kind1, y.kind AS kind2, z.kind AS kind3, x.value AS a, y.value AS b, z.value AS c,
          z.unit AS unit3, w.value AS d, w.kind AS kind4,
          substr(x.body, x.start_char + 1, z.end_char - x.start_char) AS text,
          substr(x.body, x.end_char + 1, y.start_char - x.end_char) AS gap,
          lower(substr(x.body, max(1, x.start_char - 6), min(7, x.start_char))) AS before
        FROM numbered AS x
          JOIN numbered AS y ON y.article_id = x.article_id AND y.place = x.place + 1
          JOIN numbered AS z ON z.article_id = x.article_id AND z.place = x.place + 2
          LEFT JOIN numbered AS w ON w.article_id = x.article_id AND w.place = x.place + 3
            AND w.start_char - z.end_char < 60
            AND substr(x.body, z.end_char + 1, w.start_char - z.end_char) NOT GLOB '*[.;:' || char(10) || ']*'
        WHERE z.end_char - x.start_char < 200
          AND x.qualifier IS NULL AND y.qualifier IS NULL AND z.qualifier IS NULL
          AND x.value > 0 AND y.value > 0 AND z.value > 0),
      sentence AS (
        SELECT * FROM three
        WHERE text NOT LIKE '%. %' AND text NOT LIKE '%;%' AND text NOT LIKE '%' || char(10) || '%'),
      share AS ( -- "12 of 40 members, or 20 percent", "of the 40 members, 12 (20 percent)"
        SELECT *, c AS percent, min(a, b) AS part, max(a, b) AS whole FROM sentence
        WHERE kind3 = 'percent' AND unit3 = '%'
          AND (kind1 = 'money' AND kind2 = 'money' OR kind1 IN ('count', 'number') AND kind2 IN ('count', 'number'))
          AND (text GLOB '*[( ]or *' OR text GLOB '*([0-9]*')
          AND (gap LIKE '% of %' OR before LIKE '%of the ' OR before LIKE '%of its ')),
      parts AS ( -- "15 people: 9 men and 6 women"; two parts, or three
        SELECT *, b + c + ifnull(d, 0) AS total,
          printf('%g', b) || iif(d IS NULL, printf(' and %g', c), printf(', %g and %g', c, d)) AS listed
        FROM sentence
        WHERE kind1 = 'count' AND kind2 = 'count' AND kind3 IN ('count', 'number')
          AND (d IS NULL OR kind4 IN ('count', 'number'))),
      doubt AS (
        SELECT article_id, title, published, start_char, end_char, text,
          printf('%g of %g is %.1f%%, not %g%%', part, whole, 100.0 * part / whole, percent) AS problem
        FROM share WHERE abs(100.0 * part / whole - percent) > 1.0
        UNION ALL
        SELECT article_id, title, published, start_char, end_char, text,
          printf('%s are %g, not %g', listed, total, a)
        FROM parts
        WHERE abs(total - a) > 0.5
          AND (gap LIKE '%: ' OR gap LIKE '%— ' OR total > a AND (gap LIKE '% including %' OR gap LIKE '% among them %'))
        UNION ALL
        SELECT d.article_id, a.title, a.published, d.start_char, d.end_char, d.text,
          d.value || ' is a ' || w.name
        FROM dates AS d JOIN articles AS a ON a.id = d.article_id
          JOIN (SELECT 0 AS number, 'Sunday' AS name UNION ALL SELECT 1, 'Monday' UNION ALL SELECT 2, 'Tuesday'
            UNION ALL SELECT 3, 'Wednesday' UNION ALL SELECT 4, 'Thursday' UNION ALL SELECT 5, 'Friday'
            UNION ALL SELECT 6, 'Saturday') AS w ON w.number = CAST(strftime('%w', d.value) AS INTEGER)
        WHERE a.superseded_by IS NULL AND d.type = 'DATE' AND d.value GLOB '????-??-??'
          AND d.text GLOB '[MTWFS]*day*[0-9]*' AND d.text NOT LIKE w.name || '%')
      SELECT article_id, title, published, problem, text, start_char, end_char FROM doubt
      ORDER BY article_id, start_char, problem
      """)
  }
}
