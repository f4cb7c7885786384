import KBText

/// Given names with the share of women among their bearers: `lists/given-names.tsv`, searched in place.
public struct GivenNames: Sendable {
  public static let shared = GivenNames()
  private let list = Array(DataList.bytes("given-names"))

  /// Women among the bearers of `name`, per cent; nil for a name that the list lacks. O(log n).
  ///
  /// - Parameter name: as printed; one in capitals only is looked up as `Name`.
  public func femaleShare(of name: borrowing Span<UInt8>) -> Int? {
    let isUpper = name.isAllCapitals
    var (low, high) = (0, list.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, list[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      var end = start
      while end < list.count, list[end] != UInt8(ascii: "\n") { end += 1 }
      let order = compare(name, isUpper: isUpper, toLineAt: start)
      if order == 0 { return share(inLineAt: start + name.count) }
      if order < 0 { high = start } else { low = end + 1 }
    }
    return nil
  }

  /// Negative where `name` sorts before the name of the line; comment lines sort before every name.
  private func compare(_ name: borrowing Span<UInt8>, isUpper: Bool, toLineAt start: Int) -> Int {
    for i in name.indices {
      let listed = list[start + i]
      if listed == UInt8(ascii: "\t") || listed == UInt8(ascii: "\n") { return 1 }
      let byte = isUpper && i > 0 ? name[i].lowercasedASCII : name[i]
      if byte != listed { return Int(byte) - Int(listed) }
      if start + i + 1 >= list.count { return 1 }
    }
    return list[start + name.count] == UInt8(ascii: "\t") ? 0 : -1
  }

  private func share(inLineAt tab: Int) -> Int {
    var value = 0
    var offset = tab + 1
    while offset < list.count, list[offset].isASCIIDigit {
      value = value * 10 + Int(list[offset] - UInt8(ascii: "0"))
      offset += 1
    }
    return value
  }
}
