import KBLanguage
import Testing

@Suite struct `a supertag` {
  @Test(arguments: [
    ("nsubj", false, "nsubj>"), ("nsubj:pass", false, "nsubj>"), ("obj", true, "obj<"),
    ("root", false, "root"), ("root", true, "root"),
    // Rare: no supertag of its own.
    ("dislocated", true, "dep<"), ("xcomp", false, "dep>"),
  ])
  func `is the relation without subtype and the side of the head`(
    relation: String, headIsBefore: Bool, name: String
  ) throws {
    let supertag = Supertag(try #require(Relation(relation)), headIsBefore: headIsBefore)
    #expect(Supertag.names[Int(supertag.rawValue)] == name)
  }

  @Test func `shares the number of its relation with the other side`() throws {
    let object = try #require(Relation("obj"))
    #expect(
      Supertag(object, headIsBefore: true).relation
        == Supertag(object, headIsBefore: false).relation)
    #expect(Supertag.names.indices.allSatisfy { Supertag(rawValue: UInt8($0)).relation < 64 })
  }
}
