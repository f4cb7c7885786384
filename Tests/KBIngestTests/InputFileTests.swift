import KBModel
import TestSupport
import Testing

@testable import KBIngest

@Suite struct InputFileTests {
  private func elements(_ path: String, largestInMemory: Int) throws -> [String] {
    let file = try InputFile(path, largestInMemory: largestInMemory)
    var found = [file.sha256]
    while let element = file.next() {
      switch element {
      case .article(let article): found.append("\(article)")
      case .problem(let problem, _): found.append("\(problem)")
      case .skipped: found.append("skipped")
      }
    }
    return found
  }

  @Test(
    arguments: [
      (
        "{\"title\": \"One\", \"text\": \"It rained.\"}\nnonsense\n{\"text\": \"It rained on.\"}\n",
        4
      ),
      ("Fog on the lake\n\nFerries stayed in port on Monday.\n", 2),
      ("Share\n", 2), ("", 2),
    ])
  func `a large file reads as a small one`(text: String, count: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "file")
    let inMemory = try elements("\(folder.path)/file", largestInMemory: 1 << 20)
    #expect(inMemory.count == count)
    #expect(try elements("\(folder.path)/file", largestInMemory: 0) == inMemory)
  }

  @Test func `what is not there is an error`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemError.self) { _ = try InputFile("\(folder.path)/none") }
    #expect(throws: SystemError.self) { _ = try InputFile(folder.path) }
  }
}
