/// One sentence while it is parsed: arc-hybrid transitions over a stack and a buffer.
///
/// Words are numbered from 1; 0 is nothing and `count + 1` the root, which stands behind the last word.
package struct ParserState {
  /// What the parser does next.
  package enum Move: Int, CaseIterable, Sendable {
    /// Pushes the next word of the buffer.
    case shift
    /// The next word of the buffer governs the top of the stack, which is popped.
    case left
    /// The second word of the stack governs the top, which is popped.
    case right
  }

  /// The children of a word so far.
  package struct Children {
    /// The two outermost children on each side, 0 where there is none.
    package var left = 0
    package var left2 = 0
    package var right = 0
    package var right2 = 0
    /// How many children there are on each side, 7 at most.
    package var leftCount: UInt64 = 0
    package var rightCount: UInt64 = 0
    /// The relations that the children's supertags name, a bit each.
    private var leftRelations: UInt64 = 0
    private var rightRelations: UInt64 = 0

    /// The relations on one side as a number of spread bits, another for each set.
    package var leftSet: UInt64 { Self.mixed(leftRelations) }
    package var rightSet: UInt64 { Self.mixed(rightRelations) }

    private static func mixed(_ bits: UInt64) -> UInt64 {
      (bits ^ (bits &>> 32)) &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func addLeft(_ child: Int, _ relation: UInt64) {
      (left2, left) = (left, child)
      leftCount = min(leftCount + 1, 7)
      leftRelations |= 1 &<< relation
    }

    mutating func addRight(_ child: Int, _ relation: UInt64) {
      (right2, right) = (right, child)
      rightCount = min(rightCount + 1, 7)
      rightRelations |= 1 &<< relation
    }
  }

  package private(set) var count = 0
  /// Head of each word; 0 while it has none.
  package private(set) var heads: [Int] = []
  package private(set) var stack: [Int] = []
  /// The next word of the buffer.
  package private(set) var next = 1
  package private(set) var children: [Children] = []

  package init() {}

  /// Begins a sentence of `count` words; keeps the memory.
  package mutating func begin(count: Int) {
    self.count = count
    next = 1
    stack.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    heads.append(contentsOf: repeatElement(0, count: count + 2))
    children.removeAll(keepingCapacity: true)
    children.append(contentsOf: repeatElement(Children(), count: count + 2))
  }

  package var isFinal: Bool { next > count && stack.isEmpty }

  /// The word `depth` below the top of the stack, 0 where there is none.
  @inline(__always)
  package func stacked(_ depth: Int) -> Int {
    depth < stack.count ? stack[stack.count - 1 - depth] : 0
  }

  /// True where the move is possible; exactly one word becomes the child of the root, the last one.
  @inline(__always)
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next <= count
    case .left: next <= count ? !stack.isEmpty : stack.count == 1
    case .right: stack.count > 1
    }
  }

  /// - Parameter relation: the relation that the supertag of the top of the stack names, below 64.
  package mutating func apply(_ move: Move, relation: UInt64) {
    switch move {
    case .shift:
      stack.append(next)
      next += 1
    case .left:
      let child = stack.removeLast()
      heads[child] = next
      children[next].addLeft(child, relation)
    case .right:
      let child = stack.removeLast()
      let head = stack[stack.count - 1]
      heads[child] = head
      children[head].addRight(child, relation)
    }
  }
}
