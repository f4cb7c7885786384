/// Finds the best sequence of labels, exactly (Viterbi), over the transitions that `NameLabel` allows.
package struct NameDecoder: Sendable {
  /// Score of label `b` behind label `a` at `a * count + b`.
  package var transitions: [Int32]
  /// The labels behind which each label may stand, one list after the other, and where each list ends.
  private let (predecessors, ends): ([Int], [Int])

  package init(transitions: [Int32]) {
    self.transitions = transitions
    let all = (0..<NameLabel.count).map { NameLabel(rawValue: UInt8($0)) }
    var (lists, ends): ([Int], [Int]) = ([], [])
    for label in all {
      lists += all.indices.filter { label.mayFollow(all[$0]) }
      ends.append(lists.count)
    }
    (predecessors, self.ends) = (lists, ends)
  }

  /// - Parameter scores: `NameLabel.count` numbers a token, in order.
  package func decode(_ scores: [Int32], _ labels: inout [NameLabel]) {
    let count = NameLabel.count
    let length = scores.count / count
    labels.removeAll(keepingCapacity: true)
    guard length > 0 else { return }
    var best = [Int32](repeating: 0, count: count)
    var next = best
    var back = [UInt8](repeating: 0, count: length * count)
    let unreachable = Int32.min / 2
    for label in 0..<count {
      let starts = !NameLabel(rawValue: UInt8(label)).isContinuation
      best[label] = starts ? scores[label] : unreachable
    }
    for i in 1..<max(length, 1) {
      var first = 0
      for label in 0..<count {
        var (score, from) = (Int32.min, 0)
        for previous in predecessors[first..<ends[label]] {
          let candidate = best[previous] + transitions[previous * count + label]
          if candidate > score { (score, from) = (candidate, previous) }
        }
        first = ends[label]
        next[label] = max(score + scores[i * count + label], unreachable)
        back[i * count + label] = UInt8(from)
      }
      swap(&best, &next)
    }
    var last = 0
    for label in 0..<count
    where NameLabel(rawValue: UInt8(label)).isClosed && best[label] > best[last] { last = label }
    labels.append(contentsOf: repeatElement(.outside, count: length))
    for i in stride(from: length - 1, through: 0, by: -1) {
      labels[i] = NameLabel(rawValue: UInt8(last))
      last = Int(back[i * count + last])
    }
  }
}
