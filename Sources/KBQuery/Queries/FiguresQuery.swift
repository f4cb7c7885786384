/// Quantities, who claims them, and whether the sources agree.
public struct FiguresQuery: Query {
  /// ISO 4217, UCUM, `%` or a counted noun, in any case.
  public var unit: String?
  public var kind: String?
  /// Part of what the figure measures, of the name that it is about, or of who claims it.
  public var about: String?
  /// A country by name or ISO 3166 code: what the figure is about, its claimant's, or named in the claim.
  public var country: String?
  /// Only quantities for which different values are given.
  public var onlyConflicts = false

  public init() {}

  /// Figures of one quantity stand together; the most told first.
  public var sql: BoundSQL {
    BoundSQL(
      #"""
      SELECT l.figure_id, l.kind, l.of, l.value, l.low, l.high, l.unit, l.qualifier, l.per, l.period,
        l.claimed_by, l.text, l.source, l.title, l.published, l.article_id, l.start_char, l.end_char,
        l.entity, l.quantity_id, l.sources
      FROM figure_list AS l
      WHERE true
        AND l.unit = ?1 COLLATE NOCASE
        AND l.kind = ?2 COLLATE NOCASE
        AND (l.of LIKE ?3 ESCAPE '\' OR l.entity LIKE ?3 ESCAPE '\' OR l.claimed_by LIKE ?3 ESCAPE '\')
        AND EXISTS ( -- ?4
          SELECT 1 FROM countries AS c LEFT JOIN statements AS s ON s.id = l.statement_id
          WHERE (upper(?4) IN (c.iso2, c.iso3) OR c.id IN (SELECT entity_id FROM aliases WHERE key = ?4))
            AND (c.id IN (l.entity_id, s.speaker_id)
              OR c.id IN (SELECT country_id FROM people WHERE id IN (l.entity_id, s.speaker_id))
              OR c.id IN (SELECT m.entity_id FROM mentions AS m WHERE m.article_id = l.article_id
                AND m.start_char >= s.start_char AND m.end_char <= s.end_char)))
        AND l.quantity_id IN ( -- ?5
          SELECT quantity_id FROM figure_list WHERE quantity_id IS NOT NULL GROUP BY quantity_id
          HAVING count(DISTINCT reading) > 1)
      ORDER BY count(*) OVER (PARTITION BY coalesce(l.quantity_id, -l.figure_id)) DESC,
        coalesce(l.quantity_id, l.figure_id), l.quantity_id IS NULL, l.published, l.article_id, l.start_char
      """#,
      [
        unit?.value, kind?.value, Pattern.containing(about), Pattern.key(country),
        onlyConflicts ? 1.value : nil,
      ])
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(FigureLayout(terminal: terminal, showsConflicts: onlyConflicts))
  }
}
