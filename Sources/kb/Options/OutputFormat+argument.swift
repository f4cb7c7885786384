public import ArgumentParser
public import KBQuery

extension OutputFormat: ExpressibleByArgument {}
