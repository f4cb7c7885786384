import KBLexicon

/// Quantities, who claims them, and whether the sources agree.
public struct FiguresQuery: Query {
  /// ISO 4217, UCUM or words for it (`acres`), `%` or a counted noun, in any case.
  public var unit: String?
  /// UCUM: only measures that can be given in this unit, and given in it. Money is never converted.
  public var convertedUnit: String?
  /// Without one, ordinals (`the third time`) are left out.
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
      SELECT l.figure_id, l.kind, l.of,
        l.value, l.low, l.high, l.unit, -- ?6
        round(l.value * (c.value ->> 1) + (c.value ->> 2), 6) AS value, -- ?7
        round(l.low * (c.value ->> 1) + (c.value ->> 2), 6) AS low, -- ?7
        round(l.high * (c.value ->> 1) + (c.value ->> 2), 6) AS high, ?8 AS unit,
        l.qualifier, l.change, l.per, l.period,
        l.claimed_by, l.text, l.source, l.title, l.published, l.article_id, l.start_char, l.end_char,
        l.entity, l.quantity_id, l.reading, l.sources
      FROM figure_list AS l
        JOIN json_each(?7) AS c ON c.value ->> 0 = l.unit -- unit, factor, addend of each that converts
      WHERE true
        AND l.unit = ?1 COLLATE NOCASE
        AND l.kind = ?2 COLLATE NOCASE
        AND l.kind <> 'ordinal' -- ?9
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
        (unit.flatMap(Self.unitCode) ?? unit)?.value, kind?.value, Pattern.containing(about),
        Pattern.key(country), onlyConflicts ? 1.value : nil,
        convertedUnit == nil ? 1.value : nil,
        convertedUnit.map { Self.conversions(to: $0).value },
        convertedUnit?.value, kind == nil ? 1.value : nil,
      ])
  }

  /// The UCUM code of a unit by its code, word or symbol; nil where there is no such unit of measure.
  public static func unitCode(named name: String) -> String? {
    MeasureUnits.shared.code(named: name)
  }

  /// `[["[acr_us]", 0.404…, 0], …]`: what a value is multiplied by, and what is added then, to have it in the unit.
  private static func conversions(to code: String) -> String {
    guard let target = MeasureUnits.shared[code] else { return "[]" }
    let rows = MeasureUnits.shared.comparable(with: code).map { unit in
      "[\"\(unit.code)\",\(unit.factor / target.factor),\((unit.offset - target.offset) / target.factor)]"
    }
    return "[\(rows.joined(separator: ","))]"
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(FigureLayout(terminal: terminal, showsConflicts: onlyConflicts))
  }
}
