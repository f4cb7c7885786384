/// How a token stands in its text, as bits that tell marks apart: an opening quotation mark from a closing one, the
/// hyphen of `well-known` from a dash.
package struct WordSetting: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let spaceBefore = WordSetting(rawValue: 1 << 0)
  package static let spaceAfter = WordSetting(rawValue: 1 << 1)
  /// An odd number of plain quotation marks precedes it in its sentence.
  package static let quoted = WordSetting(rawValue: 1 << 2)
  /// A URL, mail address, handle or tag.
  package static let link = WordSetting(rawValue: 1 << 3)

  package static let spaces: WordSetting = [.spaceBefore, .spaceAfter]
}
