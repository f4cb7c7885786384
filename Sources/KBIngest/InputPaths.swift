import Glibc
import KBModel

/// The files that the arguments of a command name, in an order that does not depend on the file system.
///
/// A folder stands for all files beneath it, sorted by name, hidden ones (`.git`, `.DS_Store`) left out; a named file
/// is always taken. A folder that has been walked already, as a loop of symbolic links leads to, is not walked again.
/// `-` is standard input.
struct InputPaths {
  /// What a path leads to.
  enum Element: Equatable {
    case file(String)
    case problem(InputError, isMissing: Bool)
  }

  private var visited: Set<FileIdentity> = []
  private(set) var elements: [Element] = []

  /// - Parameter paths: as typed.
  init(_ paths: [String]) {
    for path in paths { add(path, isNamed: true) }
  }

  private mutating func add(_ path: String, isNamed: Bool = false) {
    guard path != "-" else { return elements.append(.file(path)) }
    guard let identity = FileIdentity(path) else { return addProblem(path) }
    guard identity.isFolder else { return elements.append(.file(path)) }
    guard visited.insert(identity).inserted else { return }
    guard let names = InputPaths.names(in: path) else { return addProblem(path) }
    let before = elements.count
    for name in names { add(path.hasSuffix("/") ? path + name : "\(path)/\(name)") }
    if isNamed, elements.count == before {
      elements.append(
        .problem(InputError(path: path, problem: "no files in this folder"), isMissing: true))
    }
  }

  private mutating func addProblem(_ path: String) {
    let error = SystemError()
    elements.append(
      .problem(InputError(path: path, problem: error.words), isMissing: error.isMissing))
  }

  /// Visible names in a folder, in the order of their bytes; nil where it cannot be read (`errno`).
  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
