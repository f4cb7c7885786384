/// Quantities, who claims them, and whether the sources agree.
public struct FiguresQuery: Query {
  /// ISO 4217, UCUM, `%` or a counted noun, in any case.
  public var unit: String?
  public var kind: String?
  /// Part of what the figure measures, or of the name that it is about.
  public var about: String?
  /// A country by name or ISO 3166 code: the figure's, its claimant's, or named in its article's sentence.
  public var country: String?
  /// Only quantities for which different values are given.
  public var onlyConflicts = false

  public init() {}

  /// Figures of one quantity stand together; the most told first.
  public var sql: BoundSQL {
    BoundSQL(
      #"""
      SELECT l.figure_id, f.quantity_id, f.kind, l.of, l.value, l.low, l.high, l.unit, l.qualifier,
        l.per, l.period, l.claimed_by, l.text, l.source, l.title, l.published, l.article_id,
        l.start_char, l.end_char
      FROM figure_list AS l
        JOIN figures AS f ON f.id = l.figure_id
      WHERE true
        AND f.unit = ?1 COLLATE NOCASE
        AND f.kind = ?2 COLLATE NOCASE
        AND (l.of LIKE ?3 ESCAPE '\'
          OR f.entity_id IN (SELECT id FROM entities WHERE name LIKE ?3 ESCAPE '\'))
        AND EXISTS ( -- ?4
          SELECT 1 FROM countries AS c
          WHERE (c.name = ?4 COLLATE NOCASE OR upper(?4) IN (c.iso2, c.iso3))
            AND (c.id = f.entity_id
              OR c.id IN (SELECT p.country_id FROM people AS p JOIN statements AS s
                ON s.speaker_id = p.id WHERE s.id = f.statement_id)
              OR c.id IN (SELECT s.speaker_id FROM statements AS s WHERE s.id = f.statement_id)
              OR c.id IN (SELECT p.country_id FROM people AS p WHERE p.id = f.entity_id)))
        AND f.quantity_id IN ( -- ?5
          SELECT quantity_id FROM figures WHERE quantity_id IS NOT NULL GROUP BY quantity_id
          HAVING count(DISTINCT coalesce(value, low || '–' || high)) > 1)
      ORDER BY count(*) OVER (PARTITION BY coalesce(f.quantity_id, -f.id)) DESC, f.quantity_id,
        l.published, l.article_id, l.start_char, l.figure_id
      """#,
      [
        unit?.value, kind?.value, Pattern.containing(about), country?.value,
        onlyConflicts ? 1.value : nil,
      ])
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(FigureLayout(terminal: terminal, showsConflicts: onlyConflicts))
  }
}
