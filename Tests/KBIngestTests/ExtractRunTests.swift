import KBModel
import TestSupport
import Testing

@testable import KBIngest

@Suite struct ExtractRunTests {
  private func output(_ folder: TemporaryFolder, workers: Int) async -> ([UInt8], [String]) {
    var json: [UInt8] = []
    var problems: [String] = []
    _ = await ExtractRun(paths: [folder.path], workers: workers).run {
      json += $0
      return true
    } complain: {
      problems.append("\($0)")
    }
    return (json, problems)
  }

  @Test func `one worker and four print the same bytes`() async throws {
    let folder = try InventedNews.folder(30)
    try folder.write([], to: "1/empty.txt")
    let (json, problems) = await output(folder, workers: 1)
    #expect(json.count(where: { $0 == UInt8(ascii: "\n") }) == 30)
    #expect(problems.count == 1)
    let (again, sameProblems) = await output(folder, workers: 4)
    #expect(again == json && sameProblems == problems)
  }

  @Test func `nobody reading ends the run`() async throws {
    let folder = try InventedNews.folder(200)
    var count = 0
    let report = await ExtractRun(paths: [folder.path], workers: 2).run {
      _ = $0
      count += 1
      return false
    } complain: { _ in
    }
    #expect(count == 1 && report.articleCount == 1)
  }
}
