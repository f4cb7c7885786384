import KBText
import Testing

@testable import KBLanguage

@Suite struct `what an analysis remembers` {
  private static let text = """
    Mayor Ilse Varga said on Monday that the harbour of Port Almere would close. "We will not wait," she said.
    The Varga government and Almere Shipping Ltd. disagreed: the harbour, the company said, must not close.
    Varga, 52, was born in Almere; her sister Ilse Brandt works for the company in 1998-built offices.
    """

  /// The tags and names of the text, analysed twice by a memory that holds so many sums.
  private func analyses(capacity: Int) throws -> [[String]] {
    let tagger = try #require(
      PartOfSpeechTagger(
        SparseModel(ModelParts(named: "tagger")),
        classes: TagClasses(ModelFile(named: "tagclasses")),
        forms: WordFormTable(ModelFile(named: "wordforms"))))
    let nameTagger = try #require(NameTagger(SparseModel(ModelParts(named: "names"))))
    let document = Document(Self.text)
    let features = DocumentFeatures(document, lexicon: NameLexicon(ModelFile(named: "lexicon")))
    let memory = AnalysisMemory(capacity: capacity)
    return (0..<2).map { _ in
      let tags = tagger.tags(document, features, memory)
      let names = nameTagger.names(in: document, features, tags, memory)
      return tags.map(\.name) + names.map { "\(document.text($0.range)) \($0.type)" }
    }
  }

  @Test(arguments: [2, 8, 64, 4096])
  func `changes nothing, however much it is`(capacity: Int) throws {
    let usual = try analyses(capacity: SumCache.usualCapacity)
    let other = try analyses(capacity: capacity)
    #expect(usual[0] == usual[1])
    #expect(other == usual)
    #expect(usual[0].contains("Almere Shipping Ltd. organization"))
  }
}

@Suite struct `the sums of a batch of words` {
  /// Features of five words, learnt ones of each model among them; the third has none.
  private static let words: [[UInt64]] = [40, 3, 0, 90, 33].enumerated().map { word, count in
    (0..<UInt64(count)).flatMap { i in
      let tag = (i + UInt64(word)) % 50
      return [
        FeatureHash.of(112, tag), FeatureHash.of(240, i % 16), FeatureHash.of(890, 0, tag),
        FeatureHash.of(502, tag, 1), FeatureHash.of(700, i << 40),
      ].dropLast(Int(i % 2))
    }
  }

  @Test(arguments: ["tagger", "names", "supertags", "relations"])
  func `are those of each word alone, in any order of its features`(name: String) throws {
    let model = try #require(SparseModel(ModelParts(named: name)))
    let (list, all, one) = (FeatureList(), ClassSums(), ClassSums())
    for word in Self.words {
      for feature in word { list.append(feature) }
      list.endWord()
    }
    model.weights.add(list, to: all, from: 2)
    for (i, word) in Self.words.enumerated() {
      one.clear(1)
      for part in [word.reversed().suffix(5), word.reversed().dropLast(5)] {
        list.removeAll()
        for feature in part { list.append(feature) }
        list.endWord()
        model.weights.add(list, to: one)
      }
      for label in 0..<model.weights.classes { #expect(all[2 + i, label] == one[0, label]) }
    }
    #expect((0..<model.weights.classes).contains { all[2, $0] != 0 })
  }

  @Test func `are taken in parts of a sentence that have no gap`() {
    #expect((3..<3).batches == [])
    #expect((3..<8).batches == [3..<8])
    #expect((1..<70).batches == [1..<33, 33..<65, 65..<70])
  }
}
