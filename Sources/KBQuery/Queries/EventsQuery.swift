/// What happened: a timeline of events with who did what to whom.
public struct EventsQuery: Query {
  /// A country by name or ISO 3166 code, on either side or as a participant's country.
  public var country: String?
  /// Part of a participant's name.
  public var person: String?
  /// A PLOVER type, in any case.
  public var type: String?
  /// Part of the name of the place.
  public var place: String?
  /// First day, ISO 8601 at any precision.
  public var since: String?
  /// Last day, ISO 8601 at any precision.
  public var until: String?

  public init() {}

  /// By date, undated events last.
  public var sql: BoundSQL {
    BoundSQL(
      #"""
      SELECT v.event_id, v.type, v.from_date, v.to_date, v.actors, v.recipients, v.place, v.summary,
        v.articles, v.sources, v.modality
      FROM event_list AS v
      WHERE true
        AND EXISTS ( -- ?1
          SELECT 1 FROM event_participants AS p JOIN countries AS c ON c.id IN (p.entity_id, p.country_id)
          WHERE p.event_id = v.event_id AND (upper(?1) IN (c.iso2, c.iso3)
            OR c.id IN (SELECT entity_id FROM aliases WHERE key = ?1)))
        AND EXISTS ( -- ?2
          SELECT 1 FROM event_participants AS p
          WHERE p.event_id = v.event_id
            AND (p.entity_id IN (SELECT entity_id FROM aliases WHERE key LIKE ?2 ESCAPE '\')
              OR p.entity_id IS NULL AND lower(p.text) LIKE ?2 ESCAPE '\'))
        AND v.type = upper(?3)
        AND v.place_id IN (SELECT entity_id FROM aliases WHERE key LIKE ?4 ESCAPE '\')
        AND coalesce(v.to_date, v.from_date) >= ?5
        AND substr(v.from_date, 1, length(?6)) <= ?6
      ORDER BY v.from_date IS NULL, v.from_date, v.event_id
      """#,
      [
        Pattern.key(country), Pattern.name(person), type?.value, Pattern.name(place),
        since?.value, until?.value,
      ])
  }

  public func tablePrinter(for terminal: Terminal) -> any RowPrinter {
    LayoutPrinter(EventLayout(terminal: terminal))
  }
}
