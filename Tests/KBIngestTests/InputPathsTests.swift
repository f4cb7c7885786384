import Foundation
import KBModel
import TestSupport
import Testing

@testable import KBIngest

@Suite struct InputPathsTests {
  /// The files found, without the folder's own path; problems as `!path: problem`.
  private func files(
    _ folder: TemporaryFolder, _ names: [String] = [""], filter: PathFilter = PathFilter()
  ) -> [String] {
    let paths = names.map { $0 == "-" ? "-" : $0.isEmpty ? folder.path : "\(folder.path)/\($0)" }
    return InputPaths(paths, filter: filter).elements.map { element in
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
    #expect(files(folder, ["a", "a", "a/self"]) == ["a/b/c"])
    try folder.link("ouroboros", to: "ouroboros")
    #expect(files(folder).last == "!ouroboros: symbolic links lead in a circle")
  }

  @Test func `a list of what to ignore holds for its folder and those beneath`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "README.md", "a.txt", "a.log", "deep/README.md", "deep/b.txt", "old/c.txt", "deep/old",
      "x/y/z.txt",
    ] {
      try folder.write("x", to: name)
    }
    try folder.write(
      "# what is no article\nREADME.md\n*.log \nold/\n\nx/*/z.txt\n", to: ".kbignore")
    #expect(files(folder) == ["a.txt", "deep/b.txt", "deep/old"])
    try folder.write("b.*\n", to: "deep/.kbignore")
    #expect(files(folder) == ["a.txt", "deep/old"])
    #expect(files(folder, ["a.log"]) == ["a.log"])
  }

  @Test func `a pattern stands for what it matches`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.txt", "c.html", "[1].txt"] { try folder.write("x", to: name) }
    #expect(files(folder, ["?.txt"]) == ["a.txt", "b.txt"])
    #expect(files(folder, ["[1].txt"]) == ["[1].txt"])
    #expect(files(folder, ["*.pdf"]) == ["!*.pdf: no such file or folder"])
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

  @Test(
    arguments: [
      (["*.html"], [], ["2024/a.html", "2024/deep/a.html"]),
      (["*.html", "b.txt"], ["deep"], ["2024/a.html", "2024/b.txt"]),
      (["2024/*.txt"], [], ["2024/b.txt"]),
      ([], ["deep/", "c.*"], ["2024/a.html", "2024/b.txt"]),
      ([], ["/2024/deep"], ["2024/a.html", "2024/b.txt", "c.md"]),
      ([], ["2024"], ["c.md"]),
      (["*.pdf"], [], ["!.: no files in this folder that are to be read"]),
    ] as [([String], [String], [String])])
  func `patterns choose files`(include: [String], exclude: [String], expected: [String]) throws {
    let folder = try TemporaryFolder()
    for name in ["2024/a.html", "2024/b.txt", "2024/deep/a.html", "c.md"] {
      try folder.write("x", to: name)
    }
    #expect(files(folder, filter: PathFilter(include: include, exclude: exclude)) == expected)
  }

  @Test func `patterns hold for files that were named, and not for standard input`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "b.txt"] { try folder.write("x", to: name) }
    let filter = PathFilter(include: ["*.html"], exclude: ["-"])
    #expect(files(folder, ["a.html", "b.txt", "-"], filter: filter) == ["a.html", "-"])
    #expect(files(folder, ["*"], filter: filter) == ["a.html"])
    #expect(
      files(folder, ["no.txt"], filter: filter) == ["!no.txt: no such file or folder"])
  }
}
