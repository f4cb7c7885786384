import Testing

@testable import KBIngest

@Suite struct OrderedWorkTests {
  private struct Enough: Error {}

  @Test(arguments: [1, 2, 3, 16], [0, 1, 5, 1000])
  func `results come in the order of the inputs`(workers: Int, count: Int) async {
    var next = 0
    var results: [Int] = []
    await OrderedWork.run(workers: workers) { () -> Int? in
      guard next < count else { return nil }
      next += 1
      return next
    } transform: { number -> Int in
      // Some take longer than others.
      (0..<(number * 7919 % 50)).reduce(number) { sum, _ in sum }
    } receive: {
      results.append($0)
    }
    #expect(results == Array(0..<count).map { $0 + 1 })
  }

  @Test(arguments: [1, 2, 16], [1, 10, 1000])
  func `groups are as heavy as asked, and their results come one by one`(
    workers: Int, groupWeight: Int
  ) async {
    var next = 0
    var results: [(number: Int, group: Int)] = []
    await OrderedWork.run(workers: workers, groupWeight: groupWeight, weight: \.self) {
      () -> Int? in
      guard next < 100 else { return nil }
      next += 1
      return next
    } transform: { numbers in
      numbers.map { (number: $0, group: numbers.reduce(0, +) - (numbers.last ?? 0)) }
    } receive: {
      results.append($0)
    }
    #expect(results.map(\.number) == Array(1...100))
    // Without its last input each group is lighter than asked.
    #expect(results.allSatisfy { $0.group < groupWeight })
    if groupWeight == 1000 { #expect(results.contains { $0.group > 900 }) }
  }

  @Test(arguments: [1, 4])
  func `a receiver that throws ends the run`(workers: Int) async {
    var taken = 0
    var received = 0
    await #expect(throws: Enough.self) {
      try await OrderedWork.run(workers: workers) { () throws(Enough) -> Int? in
        taken += 1
        return taken
      } transform: {
        $0
      } receive: { (_: Int) throws(Enough) in
        received += 1
        if received == 10 { throw Enough() }
      }
    }
    #expect(received == 10)
    #expect(taken <= 10 + workers * 8)
  }

  @Test func `an input that throws ends the run`() async {
    await #expect(throws: Enough.self) {
      try await OrderedWork.run(workers: 2) { () throws(Enough) -> Int? in
        throw Enough()
      } transform: {
        $0
      } receive: { (_: Int) throws(Enough) in
      }
    }
  }
}
