import KBLanguage
import KBModel
import KBText
import TestSupport
import Testing

@testable import KBExtract

/// A text whose names stand in `⟦P:…⟧`.
private struct MarkedText {
  var document: Document
  var names: [NameSpan] = []

  init(_ marked: String) {
    let types: [Character: Mention.NameType] = [
      "P": .person, "O": .organization, "C": .country, "L": .place, "N": .nationality, "M": .other,
    ]
    var text = ""
    var open: (start: Int, type: Mention.NameType)?
    var names: [NameSpan] = []
    var rest = Substring(marked)
    while let character = rest.popFirst() {
      if character == "⟦", let type = rest.popFirst().flatMap({ types[$0] }) {
        rest = rest.dropFirst()
        open = (text.utf8.count, type)
      } else if character == "⟧", let (start, type) = open {
        names.append(NameSpan(range: TextRange(start: start, end: text.utf8.count), type: type))
      } else {
        text.append(character)
      }
    }
    document = Document(text)
    self.names = names
  }

  var found: ([Entity], [Mention]) {
    MentionExtractor().mentions(in: document, names: names, syntax: nil)
  }
}

@Suite struct `Names, roles and references` {
  @Test(arguments: Corpus.rows("mention-people"))
  func `a person keeps role, country and gender`(row: [String]) {
    let (entities, _) = MarkedText(row[0]).found
    let people = entities.filter { $0.kind == .person }.map { person in
      "\(person.name) = \(person.role ?? "-"), \(person.country ?? "-"), \(person.gender?.rawValue ?? "-")"
    }
    #expect(people.joined(separator: "; ") == row[1])
  }

  @Test(arguments: Corpus.rows("mention-joins"))
  func `names of one entity are joined, others stay apart`(row: [String]) {
    let text = MarkedText(row[0])
    let (entities, mentions) = text.found
    let joined = entities.indices.map { entity in
      mentions.filter { $0.entity == entity && $0.kind == .name }.map {
        text.document.text($0.range)
      }
      .joined(separator: " = ")
    }
    #expect(joined.joined(separator: "; ") == row[1])
  }

  @Test(arguments: Corpus.rows("mention-references"))
  func `references find their entity or none`(row: [String]) {
    let text = MarkedText(row[0])
    let (entities, mentions) = text.found
    let references = mentions.filter { $0.kind != .name }.map {
      "\(text.document.text($0.range)) = \(entities[$0.entity].name)"
    }
    #expect(references.joined(separator: "; ") == row[1])
  }

  @Test(arguments: Corpus.rows("mention-pairs"))
  func `a pair means the two who were named, or nobody`(row: [String]) {
    let found = ArticleExtractor().extraction(of: Article(text: row[0]))
    let document = Document(row[0])
    let pairs = found.mentions.filter { $0.kind == .nominal }.map {
      "\(document.text($0.range)) = \(found.entities[$0.entity].name)"
    }
    #expect(pairs.joined(separator: "; ") == row[1])
  }

  @Test(arguments: Corpus.rows("mention-speakers") + Corpus.rows("mention-pronouns"))
  func `pronouns find whom they mean in whole articles`(row: [String]) {
    let found = ArticleExtractor().extraction(of: Article(text: row[0]))
    let document = Document(row[0])
    let pronouns = found.mentions.filter { $0.kind == .pronoun }.map {
      "\(document.text($0.range)) = \(found.entities[$0.entity].name)"
    }
    #expect(pronouns.joined(separator: "; ") == row[1])
  }

  @Test func `a seat acts for its country, a town does not`() {
    let text = MarkedText(
      "Ties with ⟦L:Moscow⟧ cooled. Rain fell in ⟦L:Moscow⟧ and on ⟦L:Moscow⟧'s streets.")
    let (entities, mentions) = text.found
    #expect(mentions.map { $0.standsFor.map { entities[$0].name } } == ["Russia", nil, nil])
    #expect(mentions.allSatisfy { entities[$0.entity].name == "Moscow" })
  }

  @Test func `a dateline in capitals is a town`() {
    let (_, mentions) = MarkedText("With ⟦L:MOSCOW⟧ (⟦O:AP⟧) — Ties with ⟦L:Moscow⟧ cooled.").found
    #expect(mentions.filter { $0.type == .place }.map { $0.standsFor != nil } == [false, true])
  }

  @Test func `a dateline in capitals tells that its name is no person`() {
    let (_, mentions) = MarkedText("TARNBECK — Rain fell in ⟦P:Tarnbeck⟧.").found
    #expect(mentions.map(\.type) == [.place])
  }

  @Test(arguments: [
    ("Odd Renne, the chairman, spoke of ⟦O:Voltara⟧.", ["Odd Renne", "Voltara"]),
    ("Odd Jobs, the list of ⟦O:Voltara⟧, is long.", ["Voltara"]),
  ])
  func `a name that looks like any word is found by the office behind it`(
    text: String, names: [String]
  ) {
    #expect(MarkedText(text).found.0.map(\.name) == names)
  }

  @Test func `a dateline names a place and a country`() {
    let text = MarkedText(
      "⟦L:BAKU⟧, ⟦C:Azerbaijan⟧ (⟦O:AP⟧) — Rain fell in ⟦L:Baku⟧, ⟦O:The Associated Press⟧ said.")
    let (entities, mentions) = text.found
    #expect(entities.map(\.name) == ["Baku", "Azerbaijan", "Associated Press"])
    #expect(entities[0].country == "AZE")
    #expect(mentions.map(\.entity) == [0, 1, 2, 0, 2])
  }

  @Test func `mentions lie in order on their text, whatever the bytes`() {
    var seed: UInt64 = 11
    let pieces = [
      "Mr.", " Putin", "'s", ", the ", "president", " of ", "Moscow", "(", "his", "\n", "é", "“",
      "-", "U.S.",
    ]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<30 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      let document = Document(text)
      let names = document.tokens.enumerated().filter { $0.offset % 3 == 0 }.map {
        NameSpan(range: $0.element.range, type: $0.offset % 2 == 0 ? .person : .place)
      }
      let (entities, mentions) = MentionExtractor().mentions(
        in: document, names: names, syntax: nil)
      #expect(mentions.allSatisfy { entities.indices.contains($0.entity) && !$0.range.isEmpty })
      #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.range <= $1.range })
    }
  }
}
