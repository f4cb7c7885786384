private import CSQLite

extension Database {
  /// Asks `authorizer` about everything that statements prepared from now on would do; nil allows all.
  public func setAuthorizer(_ authorizer: ((Access) -> Decision)?) {
    hooks.authorizer = authorizer
    guard authorizer != nil else {
      unsafe sqlite3_set_authorizer(handle, nil, nil)
      return
    }
    let context = unsafe Unmanaged.passUnretained(hooks).toOpaque()
    unsafe sqlite3_set_authorizer(
      handle,
      { context, action, first, second, _, _ in
        guard let context = unsafe context else { return SQLITE_DENY }
        let hooks = unsafe Unmanaged<Hooks>.fromOpaque(context).takeUnretainedValue()
        let access = Access(
          action: Access.Action(rawValue: action),
          subject: unsafe first.map { unsafe String(cString: $0) },
          detail: unsafe second.map { unsafe String(cString: $0) })
        return (hooks.authorizer?(access) ?? .deny).status
      }, context)
  }

  /// Calls `shouldGoOn` about every `instructions` steps of SQLite's machine, a microsecond each or less; false stops
  /// the statement with an error that `isInterrupted`. nil removes it.
  public func setProgressHandler(every instructions: Int = 10_000, _ shouldGoOn: (() -> Bool)?) {
    hooks.shouldGoOn = shouldGoOn
    hooks.stride = instructions
    installProgressHandler()
  }

  /// Lets `body` run to its end: the end of a transaction must not be stopped.
  func withoutProgressHandler<E: Error>(_ body: () throws(E) -> Void) throws(E) {
    unsafe sqlite3_progress_handler(handle, 0, nil, nil)
    defer { installProgressHandler() }
    try body()
  }

  private func installProgressHandler() {
    guard hooks.shouldGoOn != nil else {
      unsafe sqlite3_progress_handler(handle, 0, nil, nil)
      return
    }
    unsafe sqlite3_progress_handler(
      handle, Int32(clamping: hooks.stride),
      { context in
        guard let context = unsafe context else { return 1 }
        let hooks = unsafe Unmanaged<Hooks>.fromOpaque(context).takeUnretainedValue()
        return hooks.shouldGoOn?() == true ? 0 : 1
      }, unsafe Unmanaged.passUnretained(hooks).toOpaque())
  }

  /// Stops every statement that runs at `deadline` or later; nil lets them run. Takes the place of a progress handler.
  public func setDeadline(_ deadline: ContinuousClock.Instant?) {
    guard let deadline else { return setProgressHandler(nil) }
    setProgressHandler { ContinuousClock.now < deadline }
  }

  /// Makes the connection safe for statements that a stranger wrote: nothing is written, no file is attached, no code
  /// is loaded, and a schema made to do harm does none.
  ///
  /// For a connection opened read-only, or for its last use: it cannot be undone.
  public func harden() throws(SQLiteError) {
    try execute("PRAGMA query_only = 1")
    configure(SQLITE_DBCONFIG_DEFENSIVE, true)
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
    configure(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, false)
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false)
    unsafe sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    unsafe sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0)
    setAuthorizer(\.readOnlyDecision)
  }
}
