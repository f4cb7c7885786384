import TestSupport
import Testing

@testable import KBIngest

@Suite struct IngestProgressTests {
  @Test(arguments: [
    (0.5, 2, Double?.some(0.25), "█████░░░░░░░░░░░░░░░ 2/8 files · 10 articles · 20/s"),
    (5, 2, 0.25, "█████░░░░░░░░░░░░░░░ 2/8 files · 10 articles · 2/s · 0:15 left"),
    (4000, 2, 0.25, "█████░░░░░░░░░░░░░░░ 2/8 files · 10 articles · 0/s · 3:20:00 left"),
    (5, 4, nil, "██████████░░░░░░░░░░ 4/8 files · 10 articles · 2/s"),
    (0, 8, 1, "████████████████████ 8/8 files · 10 articles · 100/s"),
  ])
  func `the line tells rate and time left`(
    seconds: Double, filesRead: Int, fraction: Double?, line: String
  ) {
    let progress = IngestProgress(
      filesRead: filesRead, fileCount: 8, articleCount: 10, fraction: fraction)
    #expect(progress.line(after: seconds) == line)
  }

  @Test func `the share that was read grows to one`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] {
      try folder.write("Fog on the lake\n\nFerries stayed in port on Monday.\n", to: "\(name).txt")
    }
    var reader = InputReader([folder.path])
    var shares = [reader.fractionRead]
    while reader.next() != nil { shares.append(reader.fractionRead) }
    #expect(shares == [0, 1.0 / 3, 2.0 / 3, 1])
  }
}
