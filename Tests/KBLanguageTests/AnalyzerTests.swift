import KBLanguage
import KBModel
import KBText
import Testing

@Suite struct `the analyzer` {
  private let analyzer = Analyzer()

  @Test(arguments: [
    (
      "Iranian President Mahmoud Ahmadinejad met Vladimir Putin in Moscow on Tuesday.", "person",
      "Mahmoud Ahmadinejad"
    ),
    (
      "Iranian President Mahmoud Ahmadinejad met Vladimir Putin in Moscow on Tuesday.",
      "nationality", "Iranian"
    ),
    (
      "Iranian President Mahmoud Ahmadinejad met Vladimir Putin in Moscow on Tuesday.", "place",
      "Moscow"
    ),
    (
      "Officials in Germany said the United Nations would send help to Kenya.", "country", "Germany"
    ),
    (
      "Officials in Germany said the United Nations would send help to Kenya.", "organization",
      "United Nations"
    ),
  ])
  func `finds names and leaves their titles outside`(text: String, type: String, name: String) {
    let document = Document(text)
    let found = analyzer.names(in: document).map {
      "\($0.type.rawValue) \(document.text($0.range))"
    }
    #expect(found.contains("\(type) \(name)"))
  }

  @Test func `gives each sentence one root, and no word itself as a head`() throws {
    let document = Document(
      "The president met farmers in Baku. “We will help,” he said, and left.\n\nShort one")
    let syntax = try #require(analyzer.syntax(of: document))
    for sentence in document.sentences {
      #expect(sentence.tokens.count { syntax.heads[$0] < 0 } == 1)
      for i in sentence.tokens where syntax.heads[i] >= 0 {
        #expect(sentence.tokens.contains(Int(syntax.heads[i])))
        #expect(Int(syntax.heads[i]) != i)
        #expect(reachesRoot(i, syntax.heads, within: sentence.tokens.count))
      }
    }
  }

  @Test func `finds the same in documents together as in each alone`() {
    let documents = [
      "Mayor Ilse Varga closed the harbour of Port Almere.", "", "It rained.",
      "\"We saw it,\" said Varga, who was born in Kenya; her sister works for Almere Shipping Ltd.",
    ].map { Document($0) }
    let together = analyzer.analyses(of: documents)
    #expect(together.count == documents.count)
    for (document, found) in zip(documents, together) {
      let alone = analyzer.analysis(of: document)
      #expect(found.names == alone.names)
      #expect(found.syntax?.tags == alone.syntax?.tags)
      #expect(found.syntax?.heads == alone.syntax?.heads)
      #expect(found.syntax?.relations == alone.syntax?.relations)
    }
    #expect(analyzer.analyses(of: []).isEmpty)
  }

  @Test func `parses a plain clause`() throws {
    let document = Document("The president met farmers.")
    let syntax = try #require(analyzer.syntax(of: document))
    #expect(syntax.tags.map(\.name) == ["DT", "NN", "VBD", "NNS", "."])
    #expect(syntax.heads == [1, 2, -1, 2, 2])
    #expect(syntax.relations.map(\.name) == ["det", "nsubj", "root", "obj", "punct"])
  }

  @Test(arguments: [
    ("“We saw it,” said diver Kim Olander.", "diver", "NN"),
    ("\"We saw it,\" she said.", "\"", "``"),
    ("The well-known firm left.", "-", "HYPH"),
  ])
  func `tags unknown words and marks by where they stand`(text: String, word: String, tag: String)
    throws
  {
    let document = Document(text)
    let syntax = try #require(analyzer.syntax(of: document))
    let token = try #require(
      document.tokens.firstIndex { document.text($0.range) == word })
    #expect(syntax.tags[token].name == tag)
  }

  @Test(arguments: ["", " \n ", "…", "((((", "A", "\u{FEFF}", "🙂🙂", "'s", "a\u{301}b", "1,2,3,,,"])
  func `survives text that is no sentence`(text: String) throws {
    let document = Document(text)
    let (syntax, names) = analyzer.analysis(of: document)
    #expect(syntax?.tags.count == document.tokens.count)
    #expect(names.allSatisfy { $0.range.end <= document.utf8.count })
  }

  private func reachesRoot(_ token: Int, _ heads: [Int32], within steps: Int) -> Bool {
    var token = token
    for _ in 0...steps {
      if heads[token] < 0 { return true }
      token = Int(heads[token])
    }
    return false
  }
}
