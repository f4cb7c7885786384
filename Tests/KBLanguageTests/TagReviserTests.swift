import KBText
import Testing

@testable import KBLanguage

@Suite struct `tags in doubt` {
  private static let text = """
    Harbour workers strike when prices rise, say those who study them; others doubt that it helps.
    The mayor, first elected in 2011, put off the vote and let the council close the road for good.
    What worries Ilse Varga most is that that bridge, built to last, has been shut down over and over.
    """

  private func tagger() throws -> PartOfSpeechTagger {
    try #require(
      PartOfSpeechTagger(
        SparseModel(ModelParts(named: "tagger")),
        classes: TagClasses(ModelFile(named: "tagclasses")),
        forms: WordFormTable(ModelFile(named: "wordforms"))))
  }

  @Test(arguments: [
    ("Prices rise when workers strike.", "strike", "VBP"),
    ("Scientists who study the lake say it may dry up.", "say", "VBP"),
    ("What worries them most is how prices rise.", "What", "WP"),
    ("What worries them most is how prices rise.", "most", "RBS"),
    ("The president and the visiting delegation met and discussed trade.", "discussed", "VBD"),
    ("Norland accused foreign guards stationed in the port of failing to act.", "stationed", "VBN"),
  ])
  func `are told by the tree`(text: String, word: String, tag: String) throws {
    let document = Document(text)
    let syntax = try #require(Analyzer().syntax(of: document))
    let i = try #require(document.tokens.firstIndex { document.text($0) == word })
    #expect(syntax.tags[i].name == tag)
  }

  @Test func `become the second tag or stay, and all others stay`() throws {
    let document = Document(Self.text)
    let features = DocumentFeatures(document, lexicon: nil)
    let tagging = try tagger().tagging(document, features)
    let reviser = try #require(TagReviser(SparseModel(ModelParts(named: "revisions"))))
    let syntax = Syntax(
      tags: tagging.tags, heads: document.tokens.map { _ in -1 },
      relations: document.tokens.map { _ in .dep })
    let revised = reviser.revised(syntax, of: document, features, tagging.doubts)
    #expect(!tagging.doubts.isEmpty)
    for i in document.tokens.indices {
      let doubt = tagging.doubts.first { $0.word == i }
      #expect(revised.tags[i] == tagging.tags[i] || revised.tags[i] == doubt?.second)
    }
    #expect(revised.heads == syntax.heads)
    #expect(revised.relations == syntax.relations)
  }

  @Test func `that the tree has settled stay as they are`() throws {
    let document = Document(Self.text)
    let features = DocumentFeatures(document, lexicon: nil)
    let tagging = try tagger().tagging(document, features)
    let reviser = try #require(TagReviser(SparseModel(ModelParts(named: "revisions"))))
    let settled = try #require(PartOfSpeech("XX"))
    let syntax = Syntax(
      tags: tagging.tags.map { _ in settled }, heads: document.tokens.map { _ in -1 },
      relations: document.tokens.map { _ in .dep })
    let revised = reviser.revised(syntax, of: document, features, tagging.doubts)
    #expect(revised.tags == syntax.tags)
  }

  @Test(arguments: [
    ("VBN", "VBD", 0, true), ("VBN", "VBD", 89, true), ("VBN", "VBD", 90, false),
    ("NN", "VB", 10, true), ("NNP", "JJ", 10, true), ("NNP", "NNPS", 10, true),
    // Whether a noun is a name.
    ("NN", "NNP", 10, false), ("NNPS", "NNS", 10, false),
  ])
  func `are those that a tree can tell`(
    first: String, second: String, margin: Int, isDoubt: Bool
  ) throws {
    let tags = try [first, second].map { Int(try #require(PartOfSpeech($0)).rawValue) }
    let doubt = TagDoubt(3, tags[0], tags[1], margin: margin, tagClass: 1)
    #expect((doubt != nil) == isDoubt)
  }

  @Test func `are none without a model of tags`() {
    #expect(TagReviser(SparseModel(ModelParts(named: "names"))) == nil)
  }
}
