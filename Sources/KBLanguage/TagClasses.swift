/// The tags that a word had where it was learnt, as one number a set of tags (ambiguity classes, after Cutting et al.,
/// A Practical Part-of-Speech Tagger, 1992): what the word behind may be is known before it is tagged.
package struct TagClasses: Sendable {
  /// Bytes of an entry: the class, little-endian.
  package static let entryBytes = 4
  package static let unknown: UInt64 = 0
  package static let end: UInt64 = 2
  private let table: WeightTable

  package init?(_ file: ModelFile?) {
    guard let file, file.table.classes == Self.entryBytes else { return nil }
    table = file.table
  }

  /// The number of a class, the same in every list: of the most frequent tag, then all tags in order.
  package static func number(_ tags: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: tags.reduce(FeatureHash.empty) { FeatureHash.append($1, to: $0) })
      | 0x8000_0000
  }

  /// The class of a word by the hash of its lower case.
  @inline(__always)
  package func of(_ lower: UInt64) -> UInt64 {
    guard let row = table.row(lower) else { return Self.unknown }
    return UInt64(row.loadUnaligned(as: UInt32.self))
  }
}
