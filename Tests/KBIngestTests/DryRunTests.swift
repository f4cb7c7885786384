import KBModel
import TestSupport
import Testing

@testable import KBIngest

@Suite struct DryRunTests {
  private func lines(
    _ folder: TemporaryFolder, filter: PathFilter = PathFilter()
  ) -> (found: [String], report: InputReport) {
    var found: [String] = []
    func name(_ path: String) -> Substring { path.dropFirst(folder.path.count + 1) }
    let report = DryRun(paths: [folder.path], filter: filter).run { file in
      found.append(
        "\(name(file.path)) \(file.format ?? "-") \(file.articleCount) \(file.title ?? "-")")
      return true
    } complain: {
      found.append("!\(name("\($0)"))")
    }
    return (found, report)
  }

  @Test func `each file is told with its kind, its articles and a title`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Fog on the lake\n\nFerries stayed in port on Monday.\n", to: "b.txt")
    try folder.write(
      """
      {"title": "One", "text": "It rained."}
      nonsense
      {"title": "Two", "text": "It rained on."}

      """, to: "a.jsonl")
    try folder.write([], to: "empty.txt")
    let (found, report) = lines(folder)
    #expect(
      found == [
        "!a.jsonl:2: no JSON: expected a JSON value at byte 0", "a.jsonl json lines 2 One",
        "b.txt text 1 Fog on the lake", "!empty.txt: an empty file",
      ])
    #expect(report.articleCount == 3 && report.problemCount == 2)
    #expect("\(report.kinds)" == "2 json lines, 1 text")
    #expect(lines(folder, filter: PathFilter(include: ["b*"])).found.count == 1)
  }
}
