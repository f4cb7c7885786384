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

  package private(set) var count = 0
  /// Head of each word; 0 while it has none.
  package private(set) var heads: [Int] = []
  package private(set) var stack: [Int] = []
  /// The next word of the buffer.
  package private(set) var next = 1
  package private(set) var leftmost: [Int] = []
  package private(set) var leftmost2: [Int] = []
  package private(set) var rightmost: [Int] = []
  package private(set) var rightmost2: [Int] = []
  package private(set) var leftCounts: [Int] = []
  package private(set) var rightCounts: [Int] = []

  package init() {}

  /// Begins a sentence of `count` words; keeps the memory.
  package mutating func begin(count: Int) {
    self.count = count
    next = 1
    stack.removeAll(keepingCapacity: true)
    Self.reset(&heads, count + 2)
    Self.reset(&leftmost, count + 2)
    Self.reset(&leftmost2, count + 2)
    Self.reset(&rightmost, count + 2)
    Self.reset(&rightmost2, count + 2)
    Self.reset(&leftCounts, count + 2)
    Self.reset(&rightCounts, count + 2)
  }

  private static func reset(_ values: inout [Int], _ count: Int) {
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(0, count: count))
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

  package mutating func apply(_ move: Move) {
    switch move {
    case .shift:
      stack.append(next)
      next += 1
    case .left:
      let child = stack.removeLast()
      heads[child] = next
      leftmost2[next] = leftmost[next]
      leftmost[next] = child
      leftCounts[next] += 1
    case .right:
      let child = stack.removeLast()
      let head = stack[stack.count - 1]
      heads[child] = head
      rightmost2[head] = rightmost[head]
      rightmost[head] = child
      rightCounts[head] += 1
    }
  }
}
