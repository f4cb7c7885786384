import KBModel
import KBText
import SQLite

/// Stores statements with their speaker, cue and addressee.
struct StatementWriter: ~Copyable {
  private var insert: PreparedStatement

  init(_ db: borrowing Database) throws(SQLiteError) {
    insert = try db.prepare(
      """
      INSERT INTO statements (
        article_id, speaker_id, mode, text, start_char, end_char, parts,
        speaker_text, speaker_start_char, speaker_end_char, cue, cue_start_char, cue_end_char,
        addressee, addressee_start_char, addressee_end_char,
        stance, negated, said_on, said_on_basis, confidence, rule)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
      RETURNING id
      """)
  }

  /// - Returns: the row's id; nil where its range is none of the text.
  mutating func add(
    _ said: Statement, articleID: Int64, referents: Referents, body: Body
  ) throws(SQLiteError) -> Int64? {
    guard let span = body.span(said.range) else { return nil }
    let speaker = body.span(said.speaker?.words)
    let cue = body.span(said.cue)
    let addressee = body.span(said.addressee)
    let speakerID = said.speaker.flatMap { referents.agent($0.entity, at: $0.words) }
    return try insert.value(
      articleID, speakerID, said.mode.rawValue, span.text, span.start, span.end,
      Self.parts(said.parts, body), speaker?.text, speaker?.start, speaker?.end, cue?.text,
      cue?.start, cue?.end, addressee?.text, addressee?.start, addressee?.end,
      said.stance?.rawValue, said.isNegated, said.saidOn, said.saidOn.map { _ in "resolved" },
      said.confidence, said.rule.isEmpty ? nil : said.rule)
  }

  /// `[[0,12],[30,45]]`, or nil where the content is in one piece.
  private static func parts(_ ranges: [TextRange], _ body: Body) -> String? {
    let spans = ranges.compactMap { body.span($0) }
    guard spans.count > 1 else { return nil }
    return "[" + spans.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
  }
}
