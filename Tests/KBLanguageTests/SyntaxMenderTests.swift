import KBText
import Testing

@testable import KBLanguage

@Suite struct SyntaxMenderTests {
  /// Each word as `form/tag/head/relation`, heads counted from 1.
  private func mended(_ sentence: String) -> Syntax {
    let columns = sentence.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    var syntax = Syntax(
      tags: columns.compactMap { PartOfSpeech($0[1]) },
      heads: columns.compactMap { Int32($0[2]).map { $0 - 1 } },
      relations: columns.compactMap { Relation($0[3]) })
    let document = Document(columns.map { $0[0] }.joined(separator: " "))
    #expect(document.tokens.count == columns.count)
    SyntaxMender.mend(&syntax, of: document)
    return syntax
  }

  @Test(
    "a participle with a subject, an object and no auxiliary is the past",
    arguments: [
      ("Oslo/NNP/2/nsubj:pass rejected/VBN/0/root plans/NNS/2/obj", "VBD", "nsubj"),
      // Without an object it may be a headline's passive.
      ("Oslo/NNP/2/nsubj:pass rejected/VBN/0/root yesterday/NN/2/obl", "VBN", "nsubj:pass"),
      ("Oslo/NNP/2/nsubj:pass given/VBN/0/root aid/NN/2/obj", "VBN", "nsubj:pass"),
    ])
  func past(sentence: String, tag: String, relation: String) {
    let syntax = mended(sentence)
    #expect(syntax.tags[1].name == tag)
    #expect(syntax.relations[0].name == relation)
  }

  @Test("an auxiliary makes the participle one")
  func auxiliary() {
    let syntax = mended(
      "Oslo/NNP/3/nsubj:pass was/VBD/3/aux:pass granted/VBN/0/root aid/NN/3/obj")
    #expect(syntax.tags[2].name == "VBN")
    #expect(syntax.relations[0].name == "nsubj:pass")
  }

  @Test("of two subjects the one behind the verb is its object")
  func object() {
    let syntax = mended("Unions/NNS/2/nsubj criticized/VBD/0/root Lode/NNP/2/nsubj")
    #expect(syntax.relations.map(\.name) == ["nsubj", "root", "obj"])
  }

  @Test("a subject behind its verb stays where it is the only one or the verb has an object")
  func inversion() {
    let said = mended("Rain/NN/2/ccomp said/VBD/0/root Lode/NNP/2/nsubj")
    #expect(said.relations[2].name == "nsubj")
    let gave = mended("Ann/NNP/2/nsubj gave/VBD/0/root Lode/NNP/2/nsubj aid/NN/2/obj")
    #expect(gave.relations[2].name == "nsubj")
  }
}
