import ArgumentParser
import KBLanguage
import KBText

/// `kb-train parse`: shows the tags, heads and names that the extractors stand on, for those who write rules.
struct ParseText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print what the program's own models make of a text, as CoNLL-U.",
    discussion: """
      Reads standard input. The class of a name stands in the last column, as does the token's place \
      in the text.

        echo 'Farmers protested in Athens.' | kb-train parse
      """)

  func run() throws {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    let document = Document(text)
    let (syntax, names) = Analyzer().analysis(of: document)
    guard let syntax else { throw TrainingError(problem: "this program carries no models") }
    for sentence in document.sentences {
      print("# text =", document.text(sentence.range).split(separator: "\n").joined(separator: " "))
      for (place, i) in sentence.tokens.enumerated() {
        let token = document.tokens[i]
        let head = syntax.heads[i] < 0 ? 0 : Int(syntax.heads[i]) - sentence.tokens.lowerBound + 1
        var notes = ["Start=\(token.range.start)"]
        for name in names where name.range.overlaps(token.range) {
          notes.append("Name=\(name.type)")
        }
        let columns: [String] = [
          "\(place + 1)", document.text(token), "_", "_", syntax.tags[i].name, "_", "\(head)",
          syntax.relations[i].name, "_", notes.joined(separator: "|"),
        ]
        print(columns.joined(separator: "\t"))
      }
      print()
    }
  }
}
