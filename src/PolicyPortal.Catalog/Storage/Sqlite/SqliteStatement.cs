using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>
/// A prepared statement whose parameters are bound by position. The provider's command looks each parameter up by name, boxes its value and makes a
/// string of it for each row, which for the rows of an import costs more than SQLite itself. Not for use by two threads.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int Okay = 0;

    private readonly SqliteConnection connection;
    private readonly nint database;
    private nint statement;

    /// <summary>Prepares a statement.</summary>
    /// <param name="connection">An open connection; the statement takes part in whatever transaction it is in.</param>
    /// <param name="sql">One statement, whose parameters are numbered from 1 as they first occur.</param>
    /// <exception cref="SqliteException">SQLite refuses it.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        database = SqliteLibrary.AddressOf(connection);
        var text = Encoding.UTF8.GetBytes(sql + '\0');
        Check(SqliteLibrary.Prepare(database, ref text[0], text.Length, out statement, out _));
    }

    /// <summary>The position of a named parameter, from 1; 0 where the statement has none of that name.</summary>
    public int PositionOf(string name) => SqliteLibrary.PositionOf(statement, ref Encoding.UTF8.GetBytes(name + '\0')[0]);

    /// <summary>Binds the values of a row to the first parameters, and moves behind it. They have to stay where they are until the statement has run.</summary>
    public void BindRow(int columns, ref ReadOnlySpan<byte> packed)
    {
        for (var i = 1; i <= columns; i++)
        {
            Bind(i, ref packed, SqliteLibrary.InPlace);
        }
    }

    /// <summary>Binds one value, and moves behind it.</summary>
    /// <param name="index">Position of the parameter, from 1.</param>
    /// <param name="packed">What <see cref="PackedValues"/> wrote.</param>
    /// <param name="copy"><see cref="SqliteLibrary.Copy"/> or <see cref="SqliteLibrary.InPlace"/>.</param>
    public void Bind(int index, ref ReadOnlySpan<byte> packed, nint copy)
    {
        var kind = packed[0];
        packed = packed[1..];
        switch (kind)
        {
            case PackedValues.Null:
                Check(SqliteLibrary.BindNull(statement, index));
                break;
            case PackedValues.Number:
                Check(SqliteLibrary.BindNumber(statement, index, PackedValues.ReadNumber(ref packed)));
                break;
            case PackedValues.Real:
                Check(SqliteLibrary.BindDouble(statement, index, BinaryPrimitives.ReadDoubleLittleEndian(packed)));
                packed = packed[sizeof(double)..];
                break;
            case PackedValues.Text or PackedValues.Blob:
                var length = (int)PackedValues.ReadVariable(ref packed);

                // An empty value behind which nothing follows still has the address of its place: without one it would be NULL.
                ref var first = ref MemoryMarshal.GetReference(packed);
                Check(kind == PackedValues.Text
                    ? SqliteLibrary.BindText(statement, index, ref first, length, copy)
                    : SqliteLibrary.BindBlob(statement, index, ref first, length, copy));
                packed = packed[length..];
                break;
            default:
                throw new InvalidDataException($"No value begins with {kind}.");
        }
    }

    /// <summary>Runs the statement with what is bound, which stays bound.</summary>
    /// <returns>Rows touched, of a statement that changes rows.</returns>
    /// <exception cref="SqliteException">SQLite refuses it: a broken rule of the schema, a full disk …</exception>
    public int Run()
    {
        int code;
        do
        {
            code = SqliteLibrary.Step(statement);
        }
        while (code == SqliteLibrary.Row);

        // A statement is reset after an error too, which gives the error again (https://www.sqlite.org/c3ref/reset.html).
        Check(SqliteLibrary.Reset(statement));
        return SqliteLibrary.Changes(database);
    }

    public void Dispose()
    {
        if (statement != 0)
        {
            _ = SqliteLibrary.Finish(statement); // gives the last error again, which was thrown already
            statement = 0;
        }

        GC.KeepAlive(connection);
    }

    private void Check(int code)
    {
        if (code != Okay)
        {
            throw new SqliteException($"SQLite Error {code & 0xFF}: '{SqliteLibrary.MessageOf(database)}'.", code & 0xFF, SqliteLibrary.ExtendedCode(database));
        }
    }
}
