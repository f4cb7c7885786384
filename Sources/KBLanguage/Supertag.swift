/// How a word will hang in its sentence's tree, guessed before there is a tree: its relation, without subtype, and
/// the side on which its head stands (Bangalore and Joshi, Supertagging, 1999).
package struct Supertag: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// In alphabetical order: `rawValue` is the index. `<` has its head before it, `>` behind it.
  ///
  /// Those that the treebanks have more than fifty times; what is rarer counts as `dep`.
  package static let names: [String] = [
    "acl<", "advcl<", "advcl>", "advmod<", "advmod>", "amod<", "amod>", "appos<", "aux<", "aux>",
    "case<", "case>", "cc>", "ccomp<", "ccomp>", "compound<", "compound>", "conj<", "cop<", "cop>",
    "csubj<", "csubj>", "dep<", "dep>", "det>", "discourse<", "discourse>", "expl<", "expl>",
    "fixed<", "flat<", "goeswith<", "iobj<", "list<", "mark>", "nmod<", "nmod>", "nsubj<",
    "nsubj>", "nummod<", "nummod>", "obj<", "obj>", "obl<", "obl>", "orphan<", "parataxis<",
    "parataxis>", "punct<", "punct>", "reparandum>", "root", "vocative<", "vocative>", "xcomp<",
  ]

  /// Of a word with this relation whose head stands before or behind it; a root has no head.
  package init(_ relation: Relation, headIsBefore: Bool) {
    let coarse = relation.name.prefix { $0 != ":" }
    let name = relation == .root ? "root" : coarse + (headIsBefore ? "<" : ">")
    let rare = headIsBefore ? "dep<" : "dep>"
    let index = Self.names.firstIndex { $0 == name } ?? Self.names.firstIndex(of: rare) ?? 0
    self.init(rawValue: UInt8(index))
  }

  package static let root = Supertag(.root, headIsBefore: false)

  /// A subject of a clause, which stands before it or behind it.
  @inline(__always)
  package var isSubject: Bool { Self.subjects[Int(rawValue)] }

  private static let subjects = names.map { $0.hasPrefix("nsubj") }

  /// A number below 64 for the relation alone.
  @inline(__always)
  package var relation: UInt8 { Self.relations[Int(rawValue)] }

  /// By index of `names`: the index of the first name of the same relation.
  private static let relations: [UInt8] = names.map { name in
    let relation = name.prefix { $0 != "<" && $0 != ">" }
    let first = names.firstIndex { $0.prefix { $0 != "<" && $0 != ">" } == relation }
    return UInt8(first ?? 0)
  }
}
