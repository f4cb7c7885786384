/// The children of a word so far.
package struct ParserChildren: Hashable, Sendable {
  /// The two outermost children on each side, 0 where there is none.
  package private(set) var (left, left2, right, right2): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  /// How many children there are on each side, 7 at most.
  package private(set) var (leftCount, rightCount): (UInt8, UInt8) = (0, 0)
  /// The relations that the children's supertags name, a bit each.
  private var (leftRelations, rightRelations): (UInt64, UInt64) = (0, 0)

  /// A number of spread bits, another for other children.
  private(set) var key: UInt64 = 0

  package init() {}

  /// How many children there are on either side, in one number.
  var valency: UInt64 { UInt64(leftCount &* 8 &+ rightCount) }

  /// The relations on one side as a number of spread bits, another for each set.
  package var leftSet: UInt64 { Self.mixed(leftRelations) }
  package var rightSet: UInt64 { Self.mixed(rightRelations) }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    (bits ^ (bits &>> 32)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// - Parameter relation: the relation that the child's supertag names, below 64.
  mutating func addLeft(_ child: Int32, _ relation: UInt64) {
    (left2, left) = (left, child)
    leftCount = min(leftCount &+ 1, 7)
    leftRelations |= 1 &<< relation
    key = FeatureHash.of(1, key, UInt64(bitPattern: Int64(child)))
  }

  mutating func addRight(_ child: Int32, _ relation: UInt64) {
    (right2, right) = (right, child)
    rightCount = min(rightCount &+ 1, 7)
    rightRelations |= 1 &<< relation
    key = FeatureHash.of(2, key, UInt64(bitPattern: Int64(child)))
  }
}
