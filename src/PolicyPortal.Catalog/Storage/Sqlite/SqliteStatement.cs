using System.Buffers;
using System.Globalization;
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
    private byte[] utf8 = ArrayPool<byte>.Shared.Rent(4096);

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

    /// <summary>Binds text; null is NULL.</summary>
    /// <param name="index">Position of the parameter, from 1.</param>
    /// <param name="value">The text.</param>
    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            BindNull(index);
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (utf8.Length < most)
        {
            ArrayPool<byte>.Shared.Return(utf8);
            utf8 = [];
            utf8 = ArrayPool<byte>.Shared.Rent(most);
        }

        BindUtf8(index, utf8, Encoding.UTF8.GetBytes(value, utf8));
    }

    /// <summary>Binds text that is UTF-8 already.</summary>
    /// <param name="index">Position of the parameter, from 1.</param>
    /// <param name="value">An array that is not empty, for an empty one has no address, and no address would be NULL.</param>
    /// <param name="length">How many of its bytes are the text.</param>
    public void BindUtf8(int index, byte[] value, int length) => Check(SqliteLibrary.BindText(statement, index, ref value[0], length, SqliteLibrary.Copy));

    public void Bind(int index, long value) => Check(SqliteLibrary.BindNumber(statement, index, value));

    public void Bind(int index, double value) => Check(SqliteLibrary.BindDouble(statement, index, value));

    public void BindNull(int index) => Check(SqliteLibrary.BindNull(statement, index));

    /// <summary>Binds any value that a column of the model can have once it is converted for the database.</summary>
    /// <exception cref="NotSupportedException">A class of value that no column has so far.</exception>
    public void Bind(int index, object? value)
    {
        switch (value)
        {
            case null:
                BindNull(index);
                break;
            case string text:
                Bind(index, text);
                break;
            case int number:
                Bind(index, (long)number);
                break;
            case long number:
                Bind(index, number);
                break;
            case bool flag:
                Bind(index, flag ? 1L : 0L);
                break;
            case double number:
                Bind(index, number);
                break;
            case DateOnly day:
                Bind(index, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); // as the provider writes it
                break;
            case byte[] bytes:
                byte none = 0;
                Check(SqliteLibrary.BindBlob(statement, index, ref bytes.Length == 0 ? ref none : ref bytes[0], bytes.Length, SqliteLibrary.Copy));
                break;
            default:
                throw new NotSupportedException($"No column holds a {value.GetType().Name}.");
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
            ArrayPool<byte>.Shared.Return(utf8);
            utf8 = [];
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
