import Foundation
import Testing

@Suite struct ReadmeTests {
  /// The first fenced block of README is a session; `KB_GOLDEN=rewrite` puts today's answers there.
  @Test func `the session in README prints what README says`() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    let readme = try String(contentsOf: file, encoding: .utf8)
    let parts = readme.components(separatedBy: "```\n")
    try #require(parts.count >= 3)
    let session = parts[1]
    #expect(session.contains("$ kb ingest seeds/"))

    let shell = try Shell()
    defer { shell.remove() }
    try shell.seed()
    let replayed = try Transcript(text: session, file: file).replayed(in: shell)
    if ProcessInfo.processInfo.environment["KB_GOLDEN"] == "rewrite" {
      let text = ([parts[0], replayed] + parts[2...]).joined(separator: "```\n")
      try Data(text.utf8).write(to: file)
    }
    #expect(replayed == session)
  }
}
