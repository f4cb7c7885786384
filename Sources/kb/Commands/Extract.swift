import ArgumentParser
import KBIngest

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what articles contain as JSON Lines, without a database.",
    discussion: "Example: kb extract articles.jsonl > found.jsonl")

  @OptionGroup var input: InputOptions

  func run() async throws {
    var output = StandardOutput()
    let report = await ExtractRun(paths: input.paths, workers: input.workers, limits: input.limits)
      .run {
        output.write($0)
      } complain: {
        complain("\($0)")
      }
    try output.finish()
    try report.check()
  }
}
