/// Tags and dependencies of a document: one element a token, in the document's token order.
public struct Syntax: Sendable {
  /// Penn Treebank tag of each token (`NNP`, `VBD`), as UD English XPOS.
  public var tags: [PartOfSpeech]
  /// Index of each token's head in the document's tokens; -1 for the root of a sentence.
  public var heads: [Int32]
  /// UD relation of each token to its head.
  public var relations: [Relation]

  public init(tags: [PartOfSpeech], heads: [Int32], relations: [Relation]) {
    self.tags = tags
    self.heads = heads
    self.relations = relations
  }
}

/// A Penn Treebank part-of-speech tag, as UD English uses them in XPOS.
public struct PartOfSpeech: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// In alphabetical order: `rawValue` is the index.
  public static let names: [String] = [
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW",
    "HYPH", "IN", "JJ",
    "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB",
    "RBR", "RBS", "RP",
    "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX",
    "``",
  ]

  public init?(_ name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  public var name: String { Self.names[Int(rawValue)] }
}

/// A universal dependency relation (UD 2), subtypes included where UD English has them.
public struct Relation: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// In alphabetical order: `rawValue` is the index.
  public static let names: [String] = [
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc",
    "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer",
    "csubj:pass", "dep",
    "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj",
    "list", "mark",
    "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
    "nummod", "obj", "obl",
    "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative",
    "xcomp",
  ]

  public init?(_ name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  public static let root = Relation("root") ?? Relation(rawValue: 0)
  /// Unknown: also what every token has while the program carries no parser model.
  public static let dep = Relation("dep") ?? Relation(rawValue: 0)

  public var name: String { Self.names[Int(rawValue)] }
}
