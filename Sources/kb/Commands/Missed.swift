import ArgumentParser
import KBIngest
import KBQuery
import SQLite

struct Missed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the sentences of articles that look like speech and gave no statement.",
    discussion: """
      A quotation mark or a form of a reporting verb makes a sentence look like speech.

      Example: kb missed articles.jsonl --format csv
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "How to print: table, json, jsonl, csv or markdown.")
  var format = OutputFormat.table

  func run() async throws {
    var output = StandardOutput()
    var printer = format.printer(for: .standardOutput)
    _ = output.write(printer.begin(columns: ["path", "title", "sentence"]))
    let report = await MissedRun(paths: input.paths, workers: input.workers, limits: input.limits)
      .run { sentences in
        sentences.allSatisfy {
          output.write(printer.add([Value($0.path), Value($0.title), .text($0.text)]))
        }
      } complain: {
        complain("\($0)")
      }
    _ = output.write(printer.end())
    try output.finish()
    try report.check()
  }
}

extension Value {
  /// Null for nil.
  fileprivate init(_ text: String?) { self = text.map(Value.text) ?? .null }
}
