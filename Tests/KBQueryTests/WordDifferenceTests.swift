import KBQuery
import Testing

@Suite struct WordDifferenceTests {
  private static let reference =
    "Our port is a gate for the region at a time when it needs free access to the global market, including rail."

  @Test(arguments: [
    (
      "Our port is a gate for the region at a time when it needs to have free access to world markets, including rail.",
      "… a time when it needs ⟨to have⟩ free access to ⟨world markets,⟩ including rail."
    ),
    (
      "Our port is a gate for the region at a time when it needs access to the global market, including rail.",
      "… a time when it needs ⟨–⟩ access to the global market, including rail."
    ),
  ])
  func `what differs is marked`(wording: String, marked: String) {
    #expect(WordDifference.marked(wording, against: Self.reference) == marked)
  }

  @Test(arguments: [reference, reference.uppercased(), "“\(reference)”", reference + " —"])
  func `case and punctuation make no difference`(wording: String) {
    #expect(WordDifference.marked(wording, against: Self.reference) == nil)
  }

  @Test func `nothing in common is all marked`() {
    #expect(WordDifference.marked("one two", against: "three") == "⟨one two⟩")
    #expect(WordDifference.marked("", against: "three") == "⟨–⟩")
  }
}
