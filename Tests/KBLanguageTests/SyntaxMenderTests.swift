import KBText
import Testing

@testable import KBLanguage

@Suite struct SyntaxMenderTests {
  /// Each word as `form/tag/head/relation`, heads counted from 1.
  private func mended(_ sentence: String) -> Syntax {
    let columns = sentence.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    let syntax = Syntax(
      tags: columns.compactMap { PartOfSpeech($0[1]) },
      heads: columns.compactMap { Int32($0[2]).map { $0 - 1 } },
      relations: columns.compactMap { Relation($0[3]) })
    let document = Document(columns.map { $0[0] }.joined(separator: " "))
    #expect(document.tokens.count == columns.count)
    return SyntaxMender.mended(syntax, of: document)
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

  @Test(
    "an oblique noun without a preposition is an object or unmarked",
    arguments: [
      ("Exports/NNS/2/nsubj rose/VBD/0/root 20/CD/4/nummod percent/NN/2/obl", "obl:unmarked"),
      ("Exports/NNS/2/nsubj fell/VBD/0/root last/JJ/4/amod week/NN/2/obl", "obl:unmarked"),
      ("Troops/NNS/2/nsubj shelled/VBD/0/root rebel/NN/4/compound camps/NNS/2/obl", "obj"),
      ("Exports/NNS/2/nsubj fell/VBD/0/root in/IN/4/case May/NNP/2/obl", "obl"),
    ])
  func oblique(sentence: String, relation: String) {
    #expect(mended(sentence).relations[3].name == relation)
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

  @Test(
    "what English does not know is built anew",
    arguments: [
      (
        "a noun is no sentence where a participle with an object follows",
        "Oslo/NNP/0/root ,/,/4/punct which/WDT/4/nsubj mines/VBZ/1/acl:relcl ore/NN/4/obj ,/,/7/punct rejected/VBN/5/acl plans/NNS/7/obj and/CC/10/cc left/VBD/4/conj",
        "7 nsubj, 4 punct, 4 nsubj, 1 acl:relcl, 4 obj, 7 punct, 0 root, 7 obj, 10 cc, 7 conj"
      ),
      (
        "a name before its verb calls nobody",
        "Oslo/NNP/2/vocative rejected/VBN/0/root plans/NNS/2/obj", "2 nsubj, 0 root, 2 obj"
      ),
      (
        "nor before a past tense", "Oslo/NNP/2/vocative refused/VBD/0/root today/NN/2/obl",
        "2 nsubj, 0 root, 2 obl:unmarked"
      ),
      (
        "a verb is joined to a verb",
        "Oslo/NNP/2/nsubj blamed/VBD/0/root miners/NNS/2/obj and/CC/6/cc promised/VBN/6/amod aid/NN/2/conj",
        "2 nsubj, 0 root, 2 obj, 5 cc, 2 conj, 5 obj"
      ),
      (
        "a name behind a noun is one with it",
        "A/DT/2/det lawyer/NN/6/nsubj for/IN/4/case banker/NN/2/nmod Rehl/NNP/6/nsubj spoke/VBD/0/root",
        "2 det, 6 nsubj, 5 case, 5 nmod:desc, 2 nmod, 0 root"
      ),
      (
        "a day is when it was",
        "Union/NN/2/compound leaders/NNS/4/nsubj Friday/NNP/4/nsubj protested/VBD/0/root",
        "2 compound, 4 nsubj, 4 obl:unmarked, 0 root"
      ),
      (
        "behind a day and a comma comes the subject",
        "Saturday/NNP/4/nsubj ,/,/1/punct Rehl/NNP/1/appos resigned/VBD/0/root",
        "4 obl:unmarked, 1 punct, 4 nsubj, 0 root"
      ),
      (
        "and behind what a verb has no subject beside",
        "In/IN/2/case Oslo/NNP/5/obl ,/,/2/punct Rehl/NNP/2/appos resigned/VBD/0/root",
        "2 case, 5 obl, 2 punct, 5 nsubj, 0 root"
      ),
      (
        "no proper noun takes a clause",
        "Rehl/NNP/2/nsubj said/VBD/0/root Monday/NNP/2/obl that/IN/6/mark it/PRP/6/nsubj leaks/VBZ/3/acl:relcl",
        "2 nsubj, 0 root, 2 obl:unmarked, 6 mark, 6 nsubj, 2 ccomp"
      ),
      (
        "a verb with a subject is no adjective",
        "Rebels/NNS/2/nsubj wounded/VBD/5/amod Rehl/NNP/2/obj ,/,/2/punct police/NNS/6/nsubj said/VBD/0/root",
        "2 nsubj, 6 ccomp, 2 obj, 2 punct, 6 nsubj, 0 root"
      ),
      (
        "no clause is a second subject",
        "Rehl/NNP/3/nsubj is/VBZ/3/cop due/JJ/0/root to/TO/5/mark meet/VB/3/csubj",
        "3 nsubj, 3 cop, 0 root, 5 mark, 3 xcomp"
      ),
      (
        "a verb has no adjective",
        "Newly/RB/2/advmod appointed/VBN/6/amod minister/NN/4/nmod:desc Rehl/NNP/2/obj has/VBZ/6/aux resigned/VBN/0/root",
        "2 advmod, 4 amod, 4 nmod:desc, 6 nsubj, 6 aux, 0 root"
      ),
      (
        "an adjective before a noun is the noun's",
        "Rehl/NNP/2/nsubj called/VBD/0/root Danish/JJ/2/xcomp minister/NN/5/nmod:desc Olsen/NNP/3/appos",
        "2 nsubj, 0 root, 5 amod, 5 nmod:desc, 2 obj"
      ),
      (
        "a participle's subject behind a verb is the verb's object",
        "Miners/NNS/2/nsubj blocked/VBD/0/root bridges/NNS/4/nsubj spanning/VBG/2/advcl it/PRP/4/obj",
        "2 nsubj, 0 root, 2 obj, 3 acl, 4 obj"
      ),
      (
        "who was counted is the object",
        "Lode/NNP/2/nsubj freed/VBD/0/root 37/CD/4/nummod men/NNS/5/obl:unmarked late/RB/2/advmod",
        "2 nsubj, 0 root, 4 nummod, 2 obj, 2 advmod"
      ),
      (
        "who is no office is the first of two",
        "Rehl/NNP/4/nmod:desc and/CC/3/cc President/NNP/1/conj Holm/NNP/5/nsubj met/VBD/0/root",
        "5 nsubj, 4 cc, 4 nmod:desc, 1 conj, 0 root"
      ),
      (
        "what a noun behind it is called by is one with it",
        "Harbour/NN/2/compound Board/NN/4/nsubj forum/NN/4/nsubj met/VBD/0/root",
        "2 compound, 3 compound, 4 nsubj, 0 root"
      ),
      (
        "who tells of it governs what is told",
        "Oslo/NNP/2/nsubj said/VBD/5/parataxis Monday/NNP/2/obl:unmarked it/PRP/5/nsubj lost/VBD/0/root",
        "2 nsubj, 0 root, 2 obl:unmarked, 5 nsubj, 2 ccomp"
      ),
      (
        "what stands in what is told is not who tells it",
        "Oslo/NNP/2/nsubj backs/VBZ/6/ccomp talks/NNS/6/nsubj ,/,/5/punct Rehl/NNP/6/nsubj said/VBD/0/root",
        "2 nsubj, 6 ccomp, 2 obj, 5 punct, 6 nsubj, 0 root"
      ),
      (
        "what stands behind a verb is that verb's",
        "Oslo/NNP/2/nsubj began/VBD/6/ccomp leaving/VBG/6/csubj ,/,/5/punct Rehl/NNP/6/nsubj said/VBD/0/root",
        "2 nsubj, 6 ccomp, 2 xcomp, 5 punct, 6 nsubj, 0 root"
      ),
      (
        "who stands before the verb tells it",
        "Oslo/NNP/2/nsubj aids/VBZ/6/ccomp men/NNS/6/nsubj ,/,/5/punct Rehl/NNP/3/conj said/VBD/0/root",
        "2 nsubj, 6 ccomp, 2 obj, 5 punct, 6 nsubj, 0 root"
      ),
      (
        "who stands before a verb without a subject is none of what is told",
        "Troops/NNS/2/nsubj left/VBD/6/ccomp Oslo/NNP/2/obj ,/,/5/punct Rehl/NNP/3/conj said/VBD/0/root",
        "2 nsubj, 6 ccomp, 2 obj, 5 punct, 6 nsubj, 0 root"
      ),
    ])
  func tree(_: String, sentence: String, wanted: String) {
    let syntax = mended(sentence)
    let found = zip(syntax.heads, syntax.relations).map { "\($0 + 1) \($1.name)" }
    #expect(found.joined(separator: ", ") == wanted)
  }

  @Test(
    "a weekday between subject and verb is no part of the subject",
    arguments: [
      "The/DT/3/det port/NN/3/compound Friday/NNP/4/nsubj closed/VBD/0/root",
      "The/DT/2/det port/NN/4/nsubj Friday/NNP/2/flat closed/VBD/0/root",
      "The/DT/3/det port/NN/3/compound today/NN/4/nsubj closed/VBD/0/root",
    ])
  func weekday(sentence: String) {
    let syntax = mended(sentence)
    #expect(syntax.heads == [1, 3, 3, -1])
    #expect(syntax.relations.map(\.name) == ["det", "nsubj", "obl:unmarked", "root"])
  }

  @Test(
    "what English knows stays as it is",
    arguments: [
      "Black/NNP/2/compound Friday/NNP/3/nsubj began/VBD/0/root",
      "The/DT/2/det Friday/NNP/3/nsubj began/VBD/0/root",
      "The/DT/3/det Friday/NNP/3/compound market/NN/4/nsubj closed/VBD/0/root",
      // A headline's noun and its participle without an object.
      "Miners/NNS/0/root arrested/VBN/1/acl in/IN/4/case Oslo/NNP/2/obl",
      "Oslo/NNP/4/nsubj ,/,/3/punct Norway/NNP/1/appos grew/VBD/0/root",
      "It/PRP/2/nsubj left/VBD/0/root people/NNS/2/obj dead/JJ/2/xcomp Friday/NNP/2/obl:unmarked",
      "The/DT/2/det fact/NN/6/nsubj that/IN/5/mark it/PRP/5/nsubj leaks/VBZ/2/acl matters/VBZ/0/root",
      "It/PRP/3/nsubj is/VBZ/3/cop hard/JJ/0/root to/TO/5/mark leave/VB/3/csubj",
      "Rehl/NNP/3/vocative ,/,/1/punct leave/VB/0/root",
      "Trains/NNS/2/nsubj left/VBD/0/root hours/NNS/4/obl:unmarked later/RB/2/advmod",
      "Chairman/NNP/4/nmod:desc and/CC/3/cc President/NNP/1/conj Holm/NNP/5/nsubj met/VBD/0/root",
      "Norway/NNP/5/nsubj ,/,/3/punct Denmark/NNP/1/conj also/RB/5/advmod agreed/VBD/0/root",
      "Rehl/NNP/2/nsubj left/VBD/0/root ,/,/2/punct rain/NN/5/nsubj falling/VBG/2/advcl",
    ])
  func untouched(sentence: String) {
    let columns = sentence.split(separator: " ").map { $0.split(separator: "/") }
    let syntax = mended(sentence)
    #expect(syntax.tags.map(\.name) == columns.map { String($0[1]) })
    #expect(syntax.heads.map { String($0 + 1) } == columns.map { String($0[2]) })
    #expect(syntax.relations.map(\.name) == columns.map { String($0[3]) })
  }
}
