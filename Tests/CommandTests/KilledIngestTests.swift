import Foundation
import Testing

/// `kill -9` in the middle of an ingest, which is then run again.
@Suite struct KilledIngestTests {
  private static let tables = [
    "articles", "sources", "stories", "entities", "aliases", "mentions", "roles", "utterances",
    "statements",
    "quantities", "figures", "dates", "events", "event_mentions", "event_participants",
  ]

  /// All rows, without the time of the run.
  private func dump(_ db: String, in shell: Shell) throws -> String {
    try Self.tables.map { table in
      let columns = try shell.run(
        "kb sql \"SELECT name FROM pragma_table_info('\(table)')\" --db \(db) --format csv"
      ).output
      let names = columns.split(whereSeparator: \.isNewline).dropFirst().filter {
        $0 != "ingested_at"
      }
      #expect(!names.isEmpty)
      return try shell.run(
        "kb sql 'SELECT \"\(names.joined(separator: "\", \""))\" FROM \(table) ORDER BY 1, 2' --db \(db) --format csv"
      ).output
    }.joined(separator: "\n")
  }

  private func articles(_ count: Int) -> String {
    (1...count).map { number in
      let text =
        "Minister Marta Olsen met president Pavel Dorn in Chile on Monday. “We will pay $\(number) million for harbour "
        + "\(number / 2),” Olsen said. Estonia accused Latvia of a delay of \(number % 7) days."
      return
        #"{"id": "\#(number)", "title": "Harbour \#(number / 3)", "published": "2031-03-0\#(number % 9 + 1)", "text": "\#(text)"}"#
    }.joined(separator: "\n")
  }

  @Test(.timeLimit(.minutes(5)))
  func `a killed run that is run again equals an undisturbed one`() throws {
    let shell = try Shell()
    defer { shell.remove() }
    try shell.write(articles(150), to: "news.jsonl")
    #expect(try shell.run("kb ingest news.jsonl --db whole.db").status == 0)
    let expected = try dump("whole.db", in: shell)
    for delay in [0.1, 0.4, 0.9] {
      _ = try shell.run("rm -f cut.db*; timeout -s KILL \(delay) kb ingest news.jsonl --db cut.db")
      let second = try shell.run("kb ingest news.jsonl --db cut.db")
      #expect(second.status == 0, "\(second.errors)")
      #expect(try dump("cut.db", in: shell) == expected)
      #expect(try shell.run("kb check --db cut.db").status == 0)
    }
  }
}
