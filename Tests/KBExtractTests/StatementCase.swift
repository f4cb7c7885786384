import KBExtract
import KBModel
import KBText
import TestSupport
import Testing

/// One case of `Corpus/statements`; its README tells the format.
struct StatementCase: Sendable, CustomTestStringConvertible {
  struct Expected: Sendable {
    var mode: String
    var speaker: String
    var entity: String?
    var cue: String
    var content: String
    var extras: [String]
  }

  var name: String
  var text: String
  var expected: [Expected]

  var testDescription: String { name }

  /// Every case of every file of the folder, in the files' order.
  static let all: [StatementCase] =
    [
      "before-and-after", "floating", "indirect", "mixed", "marks", "near-misses", "cousins",
      "more", "speakers", "attribution", "antecedents", "forms",
    ]
    .flatMap(cases)

  private static func cases(inFile name: String) -> [StatementCase] {
    var cases: [StatementCase] = []
    var paragraphs: [Substring] = []
    for line in Corpus.lines("statements/\(name).txt") {
      if line.hasPrefix("== ") {
        cases.append(StatementCase(name: "\(name): \(line.dropFirst(3))", text: "", expected: []))
        paragraphs = []
      } else if line.hasPrefix("-> ") {
        if line != "-> none" { cases[cases.count - 1].expected.append(Expected(line.dropFirst(3))) }
      } else if !line.isEmpty, !cases.isEmpty {
        paragraphs.append(line)
        cases[cases.count - 1].text = paragraphs.joined(separator: "\n\n")
      }
    }
    return cases
  }
}

extension StatementCase.Expected {
  init(_ line: Substring) {
    var columns = line.split(separator: "|").map { $0.trimmingSpaces() }
    while columns.count < 4 { columns.append("-") }
    let speaker = columns[1].split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces() }
    self.init(
      mode: columns[0], speaker: speaker.first ?? "-", entity: speaker.count > 1 ? speaker[1] : nil,
      cue: columns[2], content: columns[3], extras: Array(columns.dropFirst(4)))
  }
}
