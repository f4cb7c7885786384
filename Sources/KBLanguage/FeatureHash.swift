/// Mixes the parts of a feature to 64 well spread bits: training and tagging must agree on it.
package enum FeatureHash {
  /// The feature `value` of the template `template`.
  @inline(__always)
  package static func of(_ template: UInt64, _ value: UInt64) -> UInt64 {
    finish((value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD)
  }

  /// The pair of `a` and `b`, in this order, of the template `template`.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    of(template, (a &* 0xC4CE_B9FE_1A85_EC53) &+ b)
  }

  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    of(template, (a &* 0xC4CE_B9FE_1A85_EC53) &+ b, c)
  }

  /// One byte more of a string's hash.
  @inline(__always)
  package static func append(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of no bytes (FNV-1a).
  package static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func finish(_ hash: UInt64) -> UInt64 { hash ^ (hash &>> 29) }
}
