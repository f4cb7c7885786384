import Glibc
import KBModel

/// The files that the arguments of a command name, in an order that does not depend on the file system.
///
/// A folder stands for all files beneath it, sorted by name; hidden ones (`.git`, `.DS_Store`) and those of a `.kbignore`
/// are left out, as is what a `PathFilter` does not allow. A named file is taken whatever a `.kbignore` says. A folder that has been walked already, as a loop of symbolic links
/// leads to, is not walked again. `-` is standard input; a pattern (`news/*.txt`) that no shell has replaced stands
/// for what it matches.
struct InputPaths {
  /// What a path leads to.
  enum Element: Equatable {
    case file(String)
    case problem(InputError, isMissing: Bool)
  }

  private let filter: PathFilter
  private var visited: Set<FileIdentity> = []
  private(set) var elements: [Element] = []

  /// - Parameter paths: as typed.
  init(_ paths: [String], filter: PathFilter = PathFilter()) {
    self.filter = filter
    for path in paths { addNamed(path) }
  }

  private mutating func addNamed(_ path: String) {
    guard path != "-" else { return elements.append(.file(path)) }
    if let identity = FileIdentity(path), visited.contains(identity) { return }
    guard FileIdentity(path) == nil, errno == ENOENT, let matches = InputPaths.matches(of: path)
    else { return addTyped(path) }
    for match in matches { addTyped(match) }
  }

  /// Adds a file, or a folder with the problem that nothing is in it.
  private mutating func addTyped(_ path: String) {
    let before = elements.count
    guard FileIdentity(path)?.isFolder == true else {
      return add(path, from: path.startIndex, leavingOut: [])
    }
    add(path, from: path.endIndex, leavingOut: [])
    guard elements.count == before else { return }
    let words = "no files in this folder" + (filter.isEmpty ? "" : " that are to be read")
    elements.append(.problem(InputError(path: path, problem: words), isMissing: true))
  }

  /// - Parameter start: where the part of `path` begins that the filter is to see: behind the folder that was named.
  private mutating func add(
    _ path: String, from start: String.Index, leavingOut lists: [IgnoreList]
  ) {
    guard let identity = FileIdentity(path) else { return addProblem(path) }
    let inside = path[start...].drop { $0 == "/" }
    guard identity.isFolder else {
      return filter.allowsFile(inside) ? elements.append(.file(path)) : ()
    }
    guard filter.allowsFolder(inside), visited.insert(identity).inserted else { return }
    guard let names = InputPaths.names(in: path) else { return addProblem(path) }
    let lists = lists + [IgnoreList(of: path)].compactMap { $0 }
    for name in names {
      let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      let isFolder = !lists.isEmpty && FileIdentity(child)?.isFolder == true
      if !lists.contains(where: { $0.holds(child, isFolder: isFolder) }) {
        add(child, from: start, leavingOut: lists)
      }
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

  /// What a pattern of the shell matches, sorted by name; nil where it matches nothing.
  private static func matches(of pattern: String) -> [String]? {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0, let paths = found.gl_pathv else {
      return nil
    }
    let matches = (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
    return matches.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
