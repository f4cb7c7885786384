import KBText
import Testing

@testable import KBLexicon

@Test(arguments: [
  ("carry", "carried"), ("ban", "banned"), ("meet", "met"), ("withdraw", "withdrew"),
  ("deploy", "deployed"), ("agree", "agreed"), ("veto", "vetoes"), ("accuse", "accusing"),
  ("free", "freed"), ("kidnap", "kidnapped"), ("visit", "visiting"), ("attack", "attacks"),
])
func `a verb takes its forms`(verb: String, form: String) {
  #expect(Inflection.verbForms(verb).contains(form))
}

@Test(arguments: [
  ("army", "armies"), ("policeman", "policemen"), ("troop", "troops"), ("embargo", "embargoes"),
  ("embassy", "embassies"), ("airstrike", "airstrikes"),
])
func `a noun takes its plural`(noun: String, plural: String) {
  #expect(Inflection.nounForms(noun).contains(plural))
}

private let types: Set<String> = [
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
  "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]

@Test func `every row of the event verbs names a class and kinds that exist`() {
  let kinds = Set(DataList.rows("event-nouns").map { $0[1] })
  for row in DataList.rows("event-verbs") {
    #expect(row.count == 5, "\(row)")
    #expect(types.contains(row[2]) || row[2] == "=", "\(row)")
    for kind in row[1].split(separator: ",") where kind.hasPrefix("@") {
      #expect(kinds.contains(String(kind.dropFirst())), "\(row)")
    }
    #expect(EventFlags.others(row[4]).isEmpty, "\(row)")
  }
}

@Test func `every row of the event nouns names a class and modifiers that exist`() {
  let sets = Set(DataList.rows("event-modifiers").map { $0[1] })
  for row in DataList.rows("event-nouns") {
    #expect(row.count == 5, "\(row)")
    #expect(types.contains(row[2]) || row[2] == "-", "\(row)")
    for name in EventFlags.others(row[4]) { #expect(sets.contains(name), "\(row)") }
  }
}

@Test func `a use with an object is tried before one without`() {
  let uses = EventLexicon.shared.verb("withdrew")
  let first = uses.firstIndex { $0.object == .any }
  let last = uses.lastIndex { $0.object.isNoun }
  #expect(first ?? 0 > last ?? 0)
}

@Test(arguments: [("troops", "MIL"), ("rebels", "REB"), ("protesters", "CVL"), ("ministry", "GOV")])
func `a noun for actors has its sector`(noun: String, sector: String) {
  #expect(EventLexicon.shared.sector(noun) == sector)
}
