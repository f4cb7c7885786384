/// Rows of Int8 weights by feature, in place: open addressing, linear probing, a 32-bit fingerprint before each row.
package struct WeightTable: @unchecked Sendable {
  let rows: UnsafeRawPointer
  let slots: Int
  let stride: Int
  package let classes: Int

  package init(rows: UnsafeRawPointer, slots: Int, stride: Int, classes: Int) {
    self.rows = rows
    self.slots = slots
    self.stride = stride
    self.classes = classes
  }

  /// The weights of the feature `hash`, nil for one that was not learnt. O(1) expected.
  @inline(__always)
  package func row(_ hash: UInt64) -> UnsafeRawPointer? {
    let wanted = Self.fingerprint(hash)
    var slot = Self.slot(hash, of: slots)
    while true {
      let row = rows + slot &* stride
      let found = row.loadUnaligned(as: UInt32.self)
      if found == wanted { return row + 4 }
      if found == 0 { return nil }
      slot &+= 1
      if slot == slots { slot = 0 }
    }
  }

  /// Where the search for a feature begins.
  @inline(__always)
  package static func slot(_ hash: UInt64, of slots: Int) -> Int {
    Int(truncatingIfNeeded: ((hash &>> 32) &* UInt64(truncatingIfNeeded: slots)) &>> 32)
  }

  /// Never zero, which marks an empty slot.
  @inline(__always)
  package static func fingerprint(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) | 1 }
}
