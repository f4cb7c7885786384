/// What is wrong with an input, printed as a compiler would: `articles.jsonl:17: expected a JSON object`.
public struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
  public var path: String
  /// From 1; nil where no line is at fault.
  public var line: Int?
  public var problem: String

  public init(path: String, line: Int? = nil, problem: String) {
    self.path = path
    self.line = line
    self.problem = problem
  }

  public var description: String {
    line.map { "\(path):\($0): \(problem)" } ?? "\(path): \(problem)"
  }
}
