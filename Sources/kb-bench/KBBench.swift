import ArgumentParser
import KBExtract

/// `kb-bench PATH…`: how fast each part of the extraction is, alone and on one core.
@main
struct KBBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb-bench",
    abstract: "Times the parts of the extraction one by one, on one core.",
    discussion: """
      Prints each part's speed in characters (code points) a second of processor time, the best of the rounds, and how \
      many things it found. Example: kb-bench articles.jsonl --only dates --only figures
      """)

  @Argument(help: "Files of articles: whatever kb ingest reads.", completion: .file())
  var paths: [String]

  @Option(help: "The part to time (\(Part.names)); all, where none is named.")
  var only: [Part] = Part.allCases

  @Option(help: "How often each part works through the corpus.")
  var rounds = 5

  func run() throws {
    let corpus = try Corpus(paths: paths)
    print("\(corpus.count) articles, \(corpus.characterCount) characters")
    var total = 0.0
    for part in Part.allCases where only.contains(part) {
      let (seconds, found) = best(of: part, over: corpus)
      total += seconds
      line(part.rawValue, seconds, corpus, "\(found) found")
    }
    line("together", total, corpus, "")
  }

  private func best(of part: Part, over corpus: Corpus) -> (seconds: Double, found: Int) {
    var best = Double.infinity
    var found = 0
    for _ in 0..<max(1, rounds) {
      let (seconds, count) = Stopwatch.seconds {
        corpus.groups.reduce(0) { $0 + part.found(in: $1) }
      }
      best = min(best, seconds)
      found = count
    }
    return (best, found)
  }

  private func line(_ name: String, _ seconds: Double, _ corpus: Corpus, _ note: String) {
    let speed = seconds > 0 ? Int(Double(corpus.characterCount) / seconds) : 0
    print(name.padded(to: 10), String(speed).aligned(to: 12), "characters/s ", note)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }

  fileprivate func aligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - utf8.count)) + self
  }
}
