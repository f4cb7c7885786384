import Foundation
import KBModel
import Testing

@testable import KBIngest

@Suite struct InputPathsTests {
  /// The files found, without the folder's own path; problems as `!path: problem`.
  private func files(_ folder: TemporaryFolder, _ names: [String] = [""]) -> [String] {
    let paths = names.map { $0 == "-" ? "-" : $0.isEmpty ? folder.path : "\(folder.path)/\($0)" }
    return InputPaths(paths).elements.map { element in
      let text =
        switch element {
        case .file(let path): path
        case .problem(let problem, _): "!\(problem)"
        }
      return text.replacing(folder.path + "/", with: "").replacing(folder.path, with: ".")
    }
  }

  @Test func `folders are walked in the order of their names`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a/B.txt", "é.txt", "a.txt", "a/b/c/d.txt"] {
      try folder.write("x", to: name)
    }
    #expect(files(folder) == ["a/B.txt", "a/b/c/d.txt", "a/z.txt", "a.txt", "b.txt", "é.txt"])
  }

  @Test func `hidden files are taken only where they are named`() throws {
    let folder = try TemporaryFolder()
    for name in [".hidden", ".git/config", "a"] { try folder.write("x", to: name) }
    #expect(files(folder) == ["a"])
    #expect(files(folder, [".hidden", ".git"]) == [".hidden", ".git/config"])
  }

  @Test func `a loop of links is walked once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a/b/c")
    try folder.link("a/b/up", to: "../..")
    try folder.link("a/self", to: ".")
    #expect(files(folder) == ["a/b/c"])
    try folder.link("ouroboros", to: "ouroboros")
    #expect(files(folder).last == "!ouroboros: symbolic links lead in a circle")
  }

  @Test func `what is not there is a problem of its own`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a")
    #expect(
      files(folder, ["nothing", "a", "a/b", "-"])
        == ["!nothing: no such file or folder", "a", "!a/b: not a directory", "-"])
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "empty"), withIntermediateDirectories: true)
    #expect(files(folder, ["empty"]) == ["!empty: no files in this folder"])
    #expect(files(folder) == ["a"])
  }
}
