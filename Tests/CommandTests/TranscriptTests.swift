import Foundation
import KBStore
import SQLite
import Testing

@Suite struct TranscriptTests {
  @Test(arguments: Transcript.names)
  func `a session prints what its transcript says`(name: String) throws {
    let shell = try Shell()
    defer { shell.remove() }
    try harbour(in: shell)
    let transcript = try Transcript(name)
    if transcript.expected.contains("seeds/") { try shell.seed() }
    let replayed = try transcript.replayed(in: shell)
    if ProcessInfo.processInfo.environment["KB_GOLDEN"] == "rewrite" {
      try Data(replayed.utf8).write(to: transcript.file)
    }
    #expect(replayed == transcript.expected)
  }

  /// `harbour.db`: the store that the queries' own tests ask.
  private func harbour(in shell: Shell) throws {
    let script = Transcript.folder.appending(path: "../../KBQueryTests/Corpus/harbour.sql")
    let sql = try String(contentsOf: script, encoding: .utf8)
    let store = try Store(path: shell.folder.appending(path: "harbour.db").path)
    try store.database.execute(sql)
  }
}
